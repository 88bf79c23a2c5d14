-- The templates read what an author wrote: the hall's eight stories whole, every choice reachable; and
-- each slip told with its place and the name that was meant. Run from the top folder.
package.path = "scripts/?.lua;" .. package.path
package.preload.kiosk = function() return { lang = "en", level = "primary" } end
for _, name in ipairs { "picture", "gradient" } do package.preload[name] = function() return {} end end
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
refused("a way to a node that is not there", check_story, story_of(function(s) s.n1[1].to = "e2" end), "story one, n1, choice 1", "leads to e2", "is it e1?")
refused("a rate mistyped", check_story, story_of(function(s) s.n1[2].rate = "unsave" end), "n1, choice 2", "is it unsafe?")
refused("a field mistyped in a choice", check_story, story_of(function(s) s.n1[1].coash = true end), "coash", "is it coach?")
refused("a choice without its coaching", check_story, story_of(function(s) s.n1[1].coach = nil end), "it has no coach")
refused("a node nothing leads to", check_story, story_of(function(s) s.e2 = { ends = { zh = "完" } } end), "nothing leads to e2")
refused("a help that says nothing", check_story, story_of(function(s) s.h1.help = nil end), "story one, h1", "it has no help")
refused("four choices", check_story, story_of(function(s) s.n1[3], s.n1[4] = s.n1[1], s.n1[2] end), "two or three choices")
refused("a story without its place", check_story, story_of(function(s) s.place = nil end), "it has no place")

local hotspots = require "core.hotspots"
local function spots(change)
  local spec = { title = { zh = "看" }, board = "b.svg", text = { zh = "点" }, done = { zh = "好" }, { x = 0.1, y = 0.1, w = 0.2, h = 0.2, title = { zh = "甲" }, text = { zh = "乙" } } }
  change(spec)
  return spec
end
expect("right hotspots were refused", pcall(hotspots, spots(function() end)))
refused("a place out of the picture", hotspots, spots(function(s) s[1].x = 0.9 end), "place 1", "fractions")
refused("a place's field mistyped", hotspots, spots(function(s) s[1].titel = true end), "place 1", "is it title?")
refused("only adults' places", hotspots, spots(function(s) s[1].level = "adult" end), "no place for level primary")

local gallery = require "core.gallery.check"
local function photos(photo) return { title = { zh = "墙" }, photo } end
expect("a right gallery was refused", pcall(gallery, photos { "a.jpg", title = { zh = "甲" } }))
refused("a picture without a file", gallery, photos { title = { zh = "甲" } }, "picture 1", "a file's name")
refused("a picture's field mistyped", gallery, photos { "a.jpg", title = { zh = "甲" }, noet = { zh = "注" } }, "is it note?")
refused("a level mistyped", gallery, photos { "a.jpg", title = { zh = "甲" }, level = "midle" }, "is it middle?")

local cases = require "core.cases.check"
local function one_case(change)
  local case = { composite = true, review = "2027-05-24", title = { zh = "题" }, place = "room", who = { zh = "谁" }, beats = { { zh = "一" } },
    turn = { zh = "转" }, outcome = { zh = "果" }, lesson = { zh = "理" }, question = { zh = "问" }, help = { zh = "110" } }
  change(case)
  return { title = { zh = "墙" }, opening = { zh = "看" }, case }
end
expect("a right case was refused", pcall(cases, one_case(function() end)))
refused("a case of nowhere", cases, one_case(function(c) c.composite = nil end), "case 1", "composite = true")
refused("a composite switched off", cases, one_case(function(c) c.composite = false end), "composite = true")
refused("a source without its day", cases, one_case(function(c) c.composite, c.source = nil, { issuer = "法院", title = "案例" } end), "it has no date")
refused("no day of review", cases, one_case(function(c) c.review = "明年" end), "2027-05-24")
refused("a case without the way to help", cases, one_case(function(c) c.help = nil end), "it has no help")

print(wrong == 0 and "templates: all told" or ("templates: %d wrong"):format(wrong))
os.exit(wrong == 0)
