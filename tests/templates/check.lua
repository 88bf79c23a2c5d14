-- The templates read what an author wrote: the hall's eight stories whole, every choice reachable; and
-- each slip told with its place and the name that was meant. Run from the top folder.
package.path = "scripts/?.lua;" .. package.path
local files, texts = {}, {} -- what lies beside the exhibit
package.preload.kiosk = function()
  local function where(...) return "[" .. table.concat({ ... }, ".") .. "] " end
  return { lang = "en", level = "primary", where = where, where_in = where,
    exhibit = "sample", files = function() return files end, read = function(name) return texts[name] end }
end
local function nothing() return {} end
for _, name in ipairs { "picture", "gradient" } do
  package.preload[name] = function() return setmetatable({}, { __index = function() return nothing end }) end
end
package.preload["core.shadow"] = function() return {} end

local branches = require "core.story.branches"
local story_check = require "core.story.check"

local wrong = 0
local function expect(what, ok)
  if ok then return end
  wrong = wrong + 1
  print("wrong: " .. what)
end

-- That `check` refuses the spec, with all these words.
local function refused(what, check, spec, ...)
  local ok, message = pcall(check, spec)
  expect(what .. " was not refused", not ok)
  for _, word in ipairs { ... } do
    expect(('%s: "%s" is not in: %s'):format(what, word, message), not ok and message:find(word, 1, true) ~= nil)
  end
end

---------------------------------------------------------------- the eight stories

local NAMES = { "candy", "bedtime", "vape", "drink", "pills", "parcel", "job", "call" }
local rates, endings = {}, 0
for _, name in ipairs(NAMES) do
  local story = dofile("scripts/exhibits/refuse/" .. name .. ".lua")
  local list, reached = branches.list(story)
  local choices = 0
  for _, node in pairs(story) do
    if type(node) == "table" and node[1] and node[1].rate then choices = choices + #node end
  end
  expect(name .. ": not every choice can be reached", #list == choices and choices >= 9)
  for _, way in ipairs(list) do
    rates[way.rate] = (rates[way.rate] or 0) + 1
    expect(name .. ": " .. way.node .. " leads nowhere", story[way.to] ~= nil)
    -- walking the path leads to the choice
    local at, last = story.first, nil
    for _, choice in ipairs(way.path) do
      if story[at].back then at = story[at].back end
      last, at = at, story[at][choice].to
    end
    expect(name .. ": the path to " .. way.node .. " ends elsewhere", last == way.node and at == way.to)
  end
  for node in pairs(reached) do
    if story[node].ends then endings = endings + 1 end
  end
  expect(name .. ": no good way at the beginning", story[story.first][1].rate == "good")
end
expect("the stories have fewer than 72 choices", rates.good + rates.risky + rates.unsafe >= 72)
expect("a story has no ending", endings >= #NAMES)

---------------------------------------------------------------- slips

local function story_of(change)
  local story = {
    title = { zh = "题" }, place = "room", levels = { "primary" }, first = "n1",
    n1 = { says = { zh = "话" }, { zh = "不", rate = "good", to = "e1", coach = { zh = "好" } }, { zh = "嗯", rate = "unsafe", to = "h1", coach = { zh = "再想" } } },
    h1 = { back = "n1", help = { zh = "打 120" } },
    e1 = { ends = { zh = "平安" } },
  }
  change(story)
  return { title = { zh = "说不" }, opening = { { zh = "一" }, { zh = "二" } }, coach = { who = "worker", says = { { zh = "好" } }, help = { zh = "来得及" } }, stories = { story } }
end
local function check_story(spec) return story_check(spec, { "one" }) end

expect("a right story was refused", pcall(check_story, story_of(function() end)))
refused("a way to a node that is not there", check_story, story_of(function(s) s.n1[1].to = "e2" end), "story one: n1: choice 1", "leads to e2", "did you mean 'e1'?")
refused("a rate mistyped", check_story, story_of(function(s) s.n1[2].rate = "unsave" end), "n1: choice 2: rate", "did you mean \"unsafe\"?")
refused("a field mistyped in a choice", check_story, story_of(function(s) s.n1[1].coash = true end), "n1: choice 1: there is no field 'coash'", "did you mean 'coach'?")
refused("a choice without its coaching", check_story, story_of(function(s) s.n1[1].coach = nil end), "'coach' is missing")
refused("a node nothing leads to", check_story, story_of(function(s) s.e2 = { ends = { zh = "完" } } end), "nothing leads to e2")
refused("a help that says nothing", check_story, story_of(function(s) s.h1.help = nil end), "story one: h1: 'help' is missing")
refused("four choices", check_story, story_of(function(s) s.n1[3], s.n1[4] = s.n1[1], s.n1[2] end), "two or three choices")
refused("a story without its place", check_story, story_of(function(s) s.place = nil end), "'place' is missing")

local hotspots = require "core.hotspots"
local function spots(change)
  local spec = { title = { zh = "看" }, board = "b.svg", text = { zh = "点" }, done = { zh = "好" }, { x = 0.1, y = 0.1, w = 0.2, h = 0.2, title = { zh = "甲" }, text = { zh = "乙" } } }
  change(spec)
  return spec
end
expect("right hotspots were refused", pcall(hotspots, spots(function() end)))
refused("a place out of the picture", hotspots, spots(function(s) s[1].x = 0.9 end), "[1.x]", "place 1: it reaches out of the picture")
refused("a place's field mistyped", hotspots, spots(function(s) s[1].titel = true end), "[1.titel]", "place 1: there is no field", "did you mean 'title'?")
refused("only adults' places", hotspots, spots(function(s) s[1].level = "adult" end), "no place for level primary")

local gallery = require "core.gallery"
local function photos(photo) return { title = { zh = "墙" }, photo } end
expect("a right gallery was refused", pcall(gallery, photos { "a.jpg", title = { zh = "甲" } }))
refused("a picture without a file", gallery, photos { title = { zh = "甲" } }, "picture 1: its item 1 must be the file's name")
refused("a picture's field mistyped", gallery, photos { "a.jpg", title = { zh = "甲" }, noet = { zh = "注" } }, "did you mean 'note'?")
refused("a level mistyped", gallery, photos { "a.jpg", title = { zh = "甲" }, level = "midle" }, "picture 1: level", "did you mean \"middle\"?")

-- The folder and the sheet of a gallery.
files = { "photos/Market.JPG", "photos/field.jpg", "photos/phone.heic", "captions.csv", "arch.svg" }
local function sheet_says(text)
  texts["captions.csv"] = text
  return { title = "墙", folder = "photos", sheet = "captions.csv" }
end
local one = sheet_says "file,标题,text\nfield.jpg,,x\n"
refused("a column mistyped", gallery, one, "captions.csv:1", "there is no column '标题'")
one = sheet_says '文件,名字,title_en,level\r\nfield.jpg,"球场,\n""大""",Court,初中\r\n,,,\r\nMarket.JPG,夜市,Night,\r\n'
expect("a right sheet was refused", pcall(gallery, one))
expect("a quoted cell was not read", one[1] and one[1].title.zh == '球场,\n"大"' and one[1].level == "middle" and one[1].title.en == "Court")
expect("an empty row became a picture", #one == 2 and one[2].file == "photos/Market.JPG" and one[2].level == nil)
refused("a file in other letters", gallery, sheet_says "file\nfield.jpg\nmarket.jpg\n", "captions.csv:3", "there is photos/Market.JPG", "capital letters")
refused("a file that is not there", gallery, sheet_says "file\nfeild.jpg\n", "captions.csv:2", "is it photos/field.jpg?")
refused("a HEIC", gallery, sheet_says "file\nphone.heic\n", "captions.csv:2", "save it as JPG")
refused("a level of no school", gallery, sheet_says "file,level\nfield.jpg,小学生\n", "captions.csv:2", "level should be")
refused("a quotation mark left open", gallery, sheet_says 'file,text\nfield.jpg,"open\n', "captions.csv:2", "not closed")
refused("a row without its file", gallery, sheet_says "file,text\n,words\n", "captions.csv:2", "the cell 'file' is empty")
refused("a sheet without files", gallery, sheet_says "text\nwords\n", "captions.csv:1", "the column 'file' is missing")
texts["captions.csv"] = nil
refused("a sheet that is not there", gallery, { title = "墙", sheet = "caption.csv" }, "there is no table caption.csv", "did you mean 'captions.csv'?")
refused("a sheet and a list", gallery, { title = "墙", sheet = "captions.csv", { "field.jpg", title = "甲" } }, "not in both")
refused("a picture in other letters", gallery, { title = "墙", folder = "photos", { "market.jpg", title = "甲" } }, "[1.1]", "picture 1", "there is photos/Market.JPG")
one = { title = "墙", folder = "photos" }
expect("a folder alone was refused", pcall(gallery, one))
expect("not all of the folder is shown", #one == 2 and one[1].file == "photos/Market.JPG")
refused("an empty folder", gallery, { title = "墙", folder = "nothing" }, "assets/sample/nothing/")
files = {}

-- Wheel, pledge, game.
local wheel = require "core.wheel"
local function slices(change)
  local spec = { title = "轮", { name = "甲", tip = "一" }, { name = "乙", talk = "二" }, { name = "丙", say = "三" } }
  change(spec)
  return spec
end
expect("a right wheel was refused", pcall(wheel, slices(function() end)))
refused("a slice without a card", wheel, slices(function(s) s[2].talk = nil end), "slice 2", "a card must open here")
refused("a slice with two cards", wheel, slices(function(s) s[1].say = "话" end), "slice 1", "only one of tip, talk and say")
refused("two slices for everyone", wheel, slices(function(s) s[3].level = "adult" end), "at least 3 slices for everyone; there are 2")
refused("thirteen slices", wheel, slices(function(s) for i = 4, 13 do s[i] = s[1] end end), "13 slices", "room for 12")
refused("no spin at all", wheel, slices(function(s) s.spins = 0 end), "spins should be a whole number from 1 to 10, not 0")
refused("a slice's field mistyped", wheel, slices(function(s) s[1].nmae = "丁" end), "[1.nmae]", "did you mean 'name'?")

-- None comes twice before all came, nor twice in a row.
local drawn, seen, bag = {}, {}, require("core.wheel.bag").new(5)
for i = 1, 500 do
  drawn[i] = bag:draw()
  expect("the same slice twice in a row", drawn[i] ~= drawn[i - 1])
  if (i - 1) % 5 == 0 then seen = {} end
  expect("a slice came twice before all came", not seen[drawn[i]])
  seen[drawn[i]] = true
end
local alone = require("core.wheel.bag").new(1)
expect("a wheel of one slice stands", alone:draw() == 1 and alone:draw() == 1)

local pledge = require "core.pledge"
expect("a right pledge was refused", pcall(pledge, { title = "约", { title = "甲", text = "我……" } }))
refused("a pledge without its sentence", pledge, { title = "约", { title = "甲" } }, "pledge 1: 'text' is missing")
refused("no pledge", pledge, { title = "约" }, "nothing is in it yet")
refused("only adults' pledges", pledge, { title = "约", { title = "甲", text = "乙", level = "adult" } }, "no pledge for level primary")

-- Ink has an end: the oldest strokes go, and one stroke alone stops.
local ink = require("core.pledge.ink").new()
local sheet_of_paper = { 0, 0, 1e6, 100 }
expect("ink beside the paper", not ink:touch({ phase = "down", finger = 0, x = 5, y = 200 }, sheet_of_paper) and ink:empty())
for finger = 0, 9 do
  ink:touch({ phase = "down", finger = finger, x = 0, y = 50 }, sheet_of_paper)
  for i = 1, 4000 do ink:touch({ phase = "move", finger = finger, x = 10 * i, y = 50 }, sheet_of_paper) end
  expect("too much ink", ink.points <= 3000)
end
expect("the last finger's ink is gone", #ink.strokes == 1 and #ink.strokes[1] >= 6000)
ink:clear()
for finger = 0, 9 do ink:touch({ phase = "down", finger = finger, x = 0, y = 50 }, sheet_of_paper) end
for i = 1, 1000 do
  for finger = 0, 9 do ink:touch({ phase = "move", finger = finger, x = 10 * i, y = 60 + i % 2 * 20 }, sheet_of_paper) end
end
expect("ten fingers at once are too much ink", ink.points <= 3000 and not ink:empty())
ink:clear()
expect("cleared ink is still there", ink:empty() and ink.points == 0)

local game = require "core.game"
local function a_game(change)
  local spec = { title = "玩", how = { "点" }, seconds = 20, keep = "停", play = { draw = function() end } }
  change(spec)
  return spec
end
expect("a right game was refused", pcall(game, a_game(function() end)))
refused("a game without an end", game, a_game(function(s) s.seconds = nil end), "the game never ends")
refused("a game that draws nothing", game, a_game(function(s) s.play.draw = nil end), "play.", "'draw' is missing")
refused("a function that is none", game, a_game(function(s) s.play.touch = 3 end), "play.touch should be a function")
refused("a function mistyped", game, a_game(function(s) s.play.tuch = print end), "did you mean 'touch'?")
refused("a score without its number", game, a_game(function(s) s.score = { zh = "%d 分", en = "points" } end), "one %d")
refused("a score with a wrong mark", game, a_game(function(s) s.score = "%d %s" end), "one %d")
refused("four sentences of how", game, a_game(function(s) s.how = { "一", "二", "三", "四" } end), "one to three sentences")
refused("nothing to take away", game, a_game(function(s) s.keep = nil end), "'keep' is missing")

local cases = require "core.cases"
local function one_case(change)
  local case = { composite = true, review = "2027-05-24", title = { zh = "题" }, place = "room", who = { zh = "谁" }, beats = { { zh = "一" } },
    turn = { zh = "转" }, outcome = { zh = "果" }, lesson = { zh = "理" }, question = { zh = "问" }, help = { zh = "110" } }
  change(case)
  return { title = { zh = "墙" }, opening = { zh = "看" }, case }
end
expect("a right case was refused", pcall(cases, one_case(function() end)))
refused("a case of nowhere", cases, one_case(function(c) c.composite = nil end), "case 1", "composite = true")
refused("a composite switched off", cases, one_case(function(c) c.composite = false end), "composite = true")
refused("a source without its day", cases, one_case(function(c) c.composite, c.source = nil, { issuer = "法院", title = "案例" } end), "case 1: source: 'date' is missing")
refused("no day of review", cases, one_case(function(c) c.review = "明年" end), "2027-05-24")
refused("a case without the way to help", cases, one_case(function(c) c.help = nil end), "case 1: 'help' is missing")

local cabinet = require "core.cabinet"
local function case_of(change)
  local spec = {
    title = { zh = "柜" }, act = { zh = "放下" }, families = { { "old", color = "#8A5A34", zh = "旧" } },
    { title = { zh = "甲" }, picture = "a.svg", family = "old", look = { zh = "圆" }, harm = { { icon = "walk", zh = "摔" } } },
  }
  change(spec)
  return spec
end
expect("a right cabinet was refused", pcall(cabinet, case_of(function() end)))
refused("a slot of a family that is not there", cabinet, case_of(function(s) s[1].family = "odl" end), "[1.family]", "slot 1: there is no 'odl' among the families", "did you mean 'old'?")
refused("a slot without its harm", cabinet, case_of(function(s) s[1].harm = nil end), "slot 1: 'harm' is missing")
refused("five harms", cabinet, case_of(function(s) for i = 2, 5 do s[1].harm[i] = s[1].harm[1] end end), "[1.harm]", "slot 1: harm has room for four, not 5")
refused("a harm's field mistyped", cabinet, case_of(function(s) s[1].harm[1].icno = "walk" end), "[1.harm.1.icno]", "slot 1: harm[1]: there is no field 'icno'", "did you mean 'icon'?")
refused("an icon that is not there", cabinet, case_of(function(s) s[1].harm[1].icon = "lung" end), "[1.harm.1.icon]", "slot 1: harm[1].icon should be", 'did you mean "lungs"?')
refused("a family's colour", cabinet, case_of(function(s) s.families[1].color = "brown" end), "[families.1.color]", 'families[1].color should be a colour, written "#8A5A34", not "brown"')
refused("a cabinet that says nothing to do", cabinet, case_of(function(s) s.act = nil end), "'act' is missing")
refused("closed doors without alarms", cabinet, case_of(function(s) s.shut = {} end), "[shut]", "shut: nothing is in it yet; write the alarms")
refused("an alarm without its words", cabinet, case_of(function(s) s.shut = { { title = { zh = "警" } } } end), "[shut.1.text]", "shut, alarm 1: 'text' is missing")
refused("only adults' slots", cabinet, case_of(function(s) s[1].level = "adult" end), "there is no slot for level primary")

local timeline = require "core.timeline"
local function line(event) return { title = { zh = "线" }, event } end
expect("a right timeline was refused", pcall(timeline, line { year = "1839", title = { zh = "事" } }))
refused("a year without quotes", timeline, line { year = 1839, title = { zh = "事" } }, "[1.year]", "event 1: year should be a text", "not 1839")
refused("an event without its year", timeline, line { title = { zh = "事" } }, "event 1: 'year' is missing")
refused("an event's field mistyped", timeline, line { year = "1839", title = { zh = "事" }, pictrue = "a.svg" }, "did you mean 'picture'?")
refused("a line without events", timeline, { title = { zh = "线" } }, "nothing is in it yet; write the events")

local flipbook = require "core.flipbook"
local function book(page) return { title = { zh = "册" }, page } end
expect("a right booklet was refused", pcall(flipbook, book { picture = "a.jpg" }))
refused("an empty page", flipbook, book {}, "[1]", "page 1: this page is empty")
refused("a page's field mistyped", flipbook, book { titel = { zh = "题" } }, "page 1: there is no field 'titel'", "did you mean 'title'?")
refused("a page that is only a word", flipbook, book "a.jpg", "page 1 should be a table like", 'not "a.jpg"')

local pages = require "core.pages"
local function page(it) return { title = { zh = "页" }, it } end
for _, right in ipairs {
  { title = { zh = "题" }, picture = "a.jpg" }, { title = { zh = "题" }, number = "8.3", unit = { zh = "米" } },
  { title = { zh = "题" }, left = { picture = "a.jpg", title = { zh = "左" } }, right = { picture = "b.jpg", title = { zh = "右" } } },
  { title = { zh = "题" }, before = { picture = "a.jpg", title = { zh = "前" } }, after = { picture = "b.jpg", title = { zh = "后" } } },
} do expect("a right page was refused", pcall(pages, page(right))) end
refused("a page that is two things", pages, page { title = { zh = "题" }, number = "8", picture = "a.jpg" }, "[1.picture]", "page 1: there is no field 'picture'")
refused("a half without its name", pages, page { title = { zh = "题" }, before = { picture = "a.jpg" }, after = { picture = "b.jpg", title = { zh = "后" } } }, "[1.before.title]", "page 1: before: 'title' is missing")

print(wrong == 0 and "templates: all told" or ("templates: %d wrong"):format(wrong))
os.exit(wrong == 0)
