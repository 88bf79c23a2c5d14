-- What a quiz tells the stage of its answers, and what makes a question another version.
package.path = "tests/content/?.lua"
local stage = require "stage"
local visitor = require "visitor"

local function told(name)
  local list = {}
  for _, call in ipairs(stage.told) do
    if call[1] == name then list[#list + 1] = call end
  end
  return list
end

-- Through a round, a second look at what waits, and another round: in this order, each answer once.
do
  local exhibit = stage.open { exhibit = "quiz", seed = 3 }
  for i = 1, 10 do
    stage.rest(exhibit)
    local before = #told "answered"
    stage.same(#told "shown", i, "questions shown")
    local points = visitor.answer(exhibit, i > 2)
    local answered = told "answered"
    stage.same(#answered, before + 1, "answers told")
    stage.same(answered[i][2], exhibit.screen.question.item.version, "whose answer")
    stage.same(answered[i][3], points, "its score")
    stage.same(answered[i][4], nil, "its seconds: the stage measures them")
    for _, row in ipairs(exhibit.screen.play.rows and exhibit.screen.play.rows.list or {}) do stage.press(exhibit, row) end -- looking about
    stage.same(#told "answered", before + 1, "answers told after looking about")
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
  end
  local round = told("round")[1][2]
  assert(round.pool:match "^%x%x%x%x%x%x%x%x$" and round.mode == "solo" and round.form == "-", "what a round is told as")
  stage.same(round.asked, exhibit.screen.play and 11 or 10, "the questions of a round, its opinion too:")
  if exhibit.screen.play then -- an opinion comes before the result: shown and chosen, without a score
    stage.rest(exhibit)
    stage.same(exhibit.screen.question.type, "survey", "what comes after ten questions")
    visitor.answer(exhibit, true)
    local answered = told "answered"
    assert(answered[11][3] == nil and answered[11][5][1] == 1, "an opinion has a score")
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
  end
  stage.same(#told "round_over", 1, "rounds that are over")
  stage.same(told("round_over")[1][2], true, "eight of ten are a pass:")
  for i, call in ipairs(stage.told) do
    if call[1] == "shown" then assert(stage.told[i - 1][1] == "item_text" and stage.told[i - 1][2] == call[2], "shown before its text was told") end
  end

  stage.press(exhibit, exhibit.screen.retry)
  stage.frames(exhibit, 2)
  stage.same(told("round")[2][2].asked, 2, "the second look asks")
  local texts = #told "item_text"
  stage.rest(exhibit)
  stage.same(#told "item_text", texts, "a text is told once")
end

-- Which options were chosen, numbered as in the file however they stand on the screen.
stage.reset { exhibit = "quiz", lang = "en" }
local quiz = require "core.quiz"
local item = require "core.quiz.item"

local function option(text) return { en = text } end
local right, wrong = { option "a", option "b" }, { option "x", option "y" }

local function chosen(question, act)
  local exhibit = visitor.asked(question)
  act(exhibit)
  visitor.confirm(exhibit)
  local answered = told "answered"
  local shown = told "shown"
  return table.concat(answered[#answered][5] or { "none" }, " "), shown[#shown][3]
end

for _, case in ipairs {
  { quiz.single { ask = "1", right = right[1], wrong = wrong }, { wrong[2] }, "3", 3 },
  { quiz.pictures { ask = "1", right = { picture = "place-market.svg" }, wrong = { { picture = "place-coast.svg" } } }, 2, "2", 2 },
  { quiz.truth { ask = "1", answer = true }, { false }, "2", 2 },
  { quiz.multiple { ask = "1", right = right, wrong = wrong }, { right[2], wrong[1] }, "2 3", 4 },
  { quiz.survey { ask = "1", options = { option "a", option "b" } }, 2, "2", 2 },
  { quiz.gap { ask = "1", text = { en = "[1] or [2]" }, right = right, wrong = wrong }, { wrong[1], right[1] }, "1 3", 4 },
  { quiz.order { ask = "1", steps = { right[1], right[2] } }, { right[1], right[2] }, "none", 0 },
} do
  local question, values, numbers, options = table.unpack(case)
  if values == 2 then values = { (question.options or question.wrong)[question.options and 2 or 1] } end
  local got, n = chosen(question, function(exhibit) visitor.choose(exhibit, values) end)
  stage.same(got, numbers, question.type .. ": the options chosen")
  stage.same(n, options, question.type .. ": its options")
end

-- Left out, the id is a hash of type and Chinese stem; the version minds all that decides an answer.
local function made(change)
  local q = {
    ask = { zh = "题", en = "q" }, topic = "t", level = "M", facts = { "A01" }, why = { zh = "因为" },
    right = { zh = "甲", en = "a", say = "对" }, wrong = { { zh = "乙", en = "b" }, { zh = "丙" } },
  }
  if change then change(q) end
  return quiz.single(q)
end
stage.change(nil, { exhibit = "quiz" })
local plain = made()
assert(plain.id:match "^%x%x%x%x%x%x%x%x$" and plain.item.version:match "^%x%x%x%x%x%x%x%x$", "no hash")
for what, change in pairs {
  English = function(q) q.ask.en, q.right.en = "other", "other" end,
  ["an explanation"] = function(q) q.why, q.right.say = nil, "嗯" end,
  facts = function(q) q.facts = nil end,
  ["topic and level"] = function(q) q.topic, q.level = nil, "A" end,
} do
  local q = made(change)
  assert(q.id == plain.id and q.item.version == plain.item.version, what .. " makes another question")
end
for what, change in pairs {
  ["the order of options"] = function(q) q.wrong[1], q.wrong[2] = q.wrong[2], q.wrong[1] end,
  ["an option"] = function(q) q.wrong[1].zh = "丁" end,
  ["a picture"] = function(q) q.picture = "place-market.svg" end,
  ["the key"] = function(q) q.right, q.wrong[1] = q.wrong[1], q.right end,
} do
  local q = made(change)
  assert(q.id == plain.id and q.item.version ~= plain.item.version, what .. " makes no other version")
end
local reworded = made(function(q) q.ask.zh = "题目" end)
assert(reworded.id ~= plain.id and reworded.item.version ~= plain.item.version, "a reworded stem is the same question")
assert(made(function(q) q.id = "q1" end).item.version == plain.item.version, "a name of its own makes another version")
local function number(within) return quiz.number { ask = "n", answer = 5, within = within, min = 0, max = 9 }.item.version end
assert(number(1) ~= number(2), "another tolerance is the same version")
local function truth(answer) return quiz.truth { ask = "n", answer = answer }.item.version end
assert(truth(true) ~= truth(false), "another answer is the same version")

-- FNV-1a as others compute it, so that a version can be checked without this program.
stage.same(plain.id, "24c6b3ea", "the id")

-- The text of an item: what is needed to read the figures, and never too long.
local text = item.text(plain, "law")
for _, line in ipairs { "id\t" .. plain.id, "type\tsingle", "topic\tt", "group\tlaw", "level\tM", "points\t60", "ask\t题", "1\t甲", "2\t乙", "3\t丙", "key\t1" } do
  assert(("\n" .. text):find("\n" .. line .. "\n", 1, true), "no line " .. line .. " in " .. text)
end
local long = made(function(q) q.ask.zh, q.wrong[1].zh = ("很长"):rep(400), ("更长\n"):rep(400) end)
local cut = item.text(long, "other")
assert(#cut <= 2000 and utf8.len(cut), "a long text is " .. #cut .. " bytes")
stage.same(select(2, cut:gsub("\n", "")), 11, "its lines")

-- Another question, another way of drawing: another pool. The order of questions is none.
local a, b = made(), truth(true) and quiz.truth { ask = "n", answer = true }
stage.same(item.pool({ a, b }, { draw = 1 }), item.pool({ b, a }, { draw = 1 }), "the pool in another order")
assert(item.pool({ a, b }, { draw = 1 }) ~= item.pool({ a, b }, { draw = 2 }), "the same pool for two draws")
assert(item.pool({ a, b }, { draw = 1 }) ~= item.pool({ a }, { draw = 1 }), "the same pool for other questions")
assert(item.pool({ a }, { draw = 1 }) ~= item.pool({ a }, { draw = 1, topics = { t = 1 } }), "the same pool for other topics")

-- Side by side: a round, a question shown, an answer each, in the zone of each.
do
  stage.reset { exhibit = "quiz" }
  quiz = require "core.quiz"
  local question = quiz.truth { ask = "?", answer = true }
  local exhibit = quiz { title = "t", draw = 1, versus = 2, question }
  exhibit:enter()
  stage.frames(exhibit, 2)
  stage.draw(exhibit)
  for i = 1, 2 do stage.press(exhibit, exhibit.screen.rows[i].list[1]) end
  stage.press(exhibit, exhibit.screen.start)
  stage.frames(exhibit, 2)
  for i, value in ipairs { 1, 2 } do stage.press(exhibit, exhibit.players[i].rows.list[value]) end
  stage.press(exhibit, exhibit.screen.next)
  stage.frames(exhibit, 2)
  for name, at in pairs { round = 2, shown = 4, answered = 7, round_over = 3 } do
    local list = told(name)
    stage.same(#list, 2, name .. ": calls")
    for zone = 1, 2 do stage.same(name == "round" and list[zone][2].zone or list[zone][at], zone, name .. ": the zone") end
  end
  assert(told("answered")[1][3] == 60 and told("answered")[2][3] == 0, "their scores")
  assert(told("round_over")[1][2] == true and told("round_over")[2][2] == false, "who passed")
  assert(told("round")[1][2].mode == "versus")
end

-- Out of time: no score, and it is said that it was time.
do
  stage.reset { exhibit = "quiz" }
  quiz = require "core.quiz"
  local exhibit = quiz { title = "t", draw = 1, time = 5, quiz.single { ask = "?", right = { zh = "a" }, wrong = { { zh = "b" } } } }
  exhibit:enter()
  stage.frames(exhibit, 6 * 60)
  local answered = told "answered"
  assert(#answered == 1 and answered[1][3] == 0 and answered[1][5] == nil and answered[1][6] == true, "what is told when time is over")
end

print "count: ok"
