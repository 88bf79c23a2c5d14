-- A lesson: which pairs are asked and in which form, that nothing before the pages tells what is right, what
-- is told of it for the figures, and what its author is told.
package.path = "tests/content/?.lua"
local stage = require "stage"
local visitor = require "visitor"

local quiz, lesson

local function reset(session)
  session.exhibit = "quiz"
  stage.reset(session)
  quiz, lesson = require "core.quiz", require "core.lesson"
end

local function pair(n, level, group)
  local function one(form)
    return quiz.single { level = level, ask = "问" .. n .. form, right = { zh = "对" .. n .. form }, wrong = { { zh = "错" .. n .. form } }, why = "因为" .. n }
  end
  return { about = "第" .. n, group = group or "law", a = one "a", b = one "b" }
end

local function make(pairs_of, more)
  local it = { title = "学", learn = { { title = "页一" }, { title = "页二" } }, table.unpack(pairs_of) }
  for name, value in pairs(more or {}) do it[name] = value end
  return it
end

local function open(it, told)
  local exhibit = lesson(it)
  exhibit:enter(told)
  stage.rest(exhibit)
  return exhibit
end

local function told(name)
  local list = {}
  for _, call in ipairs(stage.told) do
    if call[1] == name then list[#list + 1] = call end
  end
  return list
end

-- Answers before: marks of what is right are on no picture, from the finger's down to the next question.
local function before(exhibit, rights)
  for i, right in ipairs(rights) do
    local question, screen = exhibit.screen.question, exhibit.screen
    for _, row in ipairs(screen.play.rows.list) do
      if row.value == (right and question.right or question.wrong[1]) then stage.press(exhibit, row) end
    end
    for _ = 1, 40 do
      if exhibit.screen ~= screen then break end
      for _, row in ipairs(screen.play.rows.list) do assert(row.state == "chosen" or row.state == "rest", "a row tells more: " .. row.state) end
      assert(not stage.sees(exhibit, "因为"), "it is explained before the pages")
      for _, state in ipairs(exhibit.states) do stage.same(state, "paper", "a lantern before the pages") end
      stage.frames(exhibit, 1)
    end
    assert((exhibit.screen ~= screen) == (i < #rights), "only the last one waits for a finger")
    stage.rest(exhibit)
  end
  stage.press(exhibit, exhibit.screen.next)
  stage.rest(exhibit)
end

local function learn(exhibit)
  stage.same(exhibit.phase, "learn", "what comes")
  for _ = 1, 2 do
    stage.same(stage.count "completed", 0, "completed on a page:")
    stage.press(exhibit, exhibit.learn.buttons.list[1])
    stage.rest(exhibit)
  end
end

local function after(exhibit, rights)
  for _, right in ipairs(rights) do
    visitor.answer(exhibit, right)
    stage.press(exhibit, exhibit.screen.next)
    stage.rest(exhibit)
  end
end

-- The whole way, and its figures: the same group twice, another one once.
reset { seed = 5 }
do
  local exhibit = open(make { pair(1), pair(2), pair(3, "P", "refuse") })
  local first = exhibit.first
  stage.same(told("round")[1][2].form, first, "the form of the round")
  stage.same(told("round")[1][2].asked, 6, "questions announced:")
  stage.same(exhibit.screen.question.ask, "问1" .. first, "the first question")
  before(exhibit, { true, false, false })
  stage.same(#told "gain", 2, "gains after the first asking")
  for _, call in ipairs(told "gain") do
    stage.same(call[3], call[2] == "law" and 30 or 0, call[2] .. " before")
    assert(call[4] == nil and call[5] == first, "an after before the pages, or another order")
  end
  learn(exhibit)
  stage.same(exhibit.screen.question.ask, "问1" .. (first == "a" and "b" or "a"), "the first question afterwards")
  after(exhibit, { true, true, false })
  local gains = told "gain"
  stage.same(#gains, 4, "gains in all")
  for i = 3, 4 do stage.same(gains[i][4], gains[i][2] == "law" and 60 or 0, gains[i][2] .. " after") end
  for i, call in ipairs(told "answered") do stage.same(call[8], i <= 3, "asked before, answer " .. i) end
  stage.same(told("round_over")[1][2], false, "two of three, all are a pass:")
  stage.same(#told "round", 1, "rounds")
  assert(stage.sees(exhibit, "学之前 1 / 3") and stage.sees(exhibit, "学之后 2 / 3") and stage.sees(exhibit, "第3") and stage.sees(exhibit, "12355"), "the end says other things")
  stage.same(stage.count "completed", 1, "completed")
  assert(told("item_text")[1][3]:find("\ngroup\tlaw\n", 1, true), "the group of an item")
end

-- Each form comes first for some.
do
  local seen = {}
  for seed = 1, 20 do
    reset { seed = seed }
    seen[open(make { pair(1) }).first] = true
  end
  assert(seen.a and seen.b, "one form always comes first")
end

-- The hardest pairs that are meant for a visitor, and never more than are asked for.
local function asked(session, it)
  reset(session)
  local names = {}
  for i, p in ipairs(open(it()).pairs) do names[i] = p.about end
  return table.concat(names, " ")
end
local function mixed() return make({ pair(1), pair(2), pair(3, "M"), pair(4, "M"), pair(5) }, { draw = 3 }) end
stage.same(asked({ level = "primary" }, mixed), "第1 第2 第5", "for primary school")
stage.same(asked({ level = "none" }, mixed), "第1 第2 第5", "for nobody knows whom")
local middle = asked({ level = "middle", seed = 1 }, mixed)
assert(middle:find "第3 第4", "for middle school: " .. middle)
stage.same(asked({ level = "primary" }, function() return make({ pair(1, "M") }, { level = "middle" }) end), "第1", "an exhibit of a higher level")

-- A group is asked the same, whoever stands there.
local of_group = {}
for seed = 1, 8 do of_group[asked({ level = "adult", batch_seed = 99, seed = seed }, function() return make({ pair(1), pair(2), pair(3), pair(4), pair(5), pair(6) }, { draw = 2 }) end)] = true end
local n = 0
for _ in pairs(of_group) do n = n + 1 end
stage.same(n, 1, "kinds of lessons in a group")

-- A file that was saved meanwhile: it goes on where it was, in each part of the way.
for stop = 1, 4 do
  reset { seed = 5 }
  local exhibit = open(make { pair(1), pair(2) })
  if stop > 1 then before(exhibit, { true, false }) end
  if stop > 2 then learn(exhibit) end
  if stop > 3 then after(exhibit, { true, true }) end
  local at = exhibit:place()
  local again = open(make { pair(1), pair(2) }, at)
  stage.same(again.phase, exhibit.phase, "the part of the way")
  stage.same(again.first, exhibit.first, "the form that came first")
  stage.same(#again.before, stop > 1 and 2 or 0, "answers before")
end

-- What an author is told.
local function refused(it, ...)
  local ok, message = pcall(function() return lesson(it()) end)
  assert(not ok, "not refused: " .. table.concat({ ... }, ", "))
  for _, words in ipairs { ... } do assert(tostring(message):find(words, 1, true), words .. " is not in: " .. tostring(message)) end
end
reset {}
local function with(change)
  return function()
    local it = make { pair(1), pair(2) }
    change(it)
    return it
  end
end
refused(with(function(it) it[2].group = "refuze" end), "[2.group]", "refuse")
refused(with(function(it) it[2].b = quiz.truth { ask = "?", answer = true } end), "第 2 对", "同一种题型")
refused(with(function(it) it[1].b = pair(9, "M").b end), "[1.b]", "一样难")
refused(with(function(it) it[1].b = it[1].a end), "[1.b]", "不是同一道题")
refused(with(function(it) it[1].b = nil end), "第 1 对", "b")
refused(with(function(it) it[1].a = { ask = "?" } end), "q.single")
refused(with(function(it)
  it[1] = { about = "?", group = "law", a = quiz.order { ask = "1", steps = { { zh = "甲" }, { zh = "乙" } } }, b = quiz.order { ask = "2", steps = { { zh = "甲" }, { zh = "乙" } } } }
end), "q.order", "边答边看得出对错")
refused(with(function(it) it.draw = 3 end), "[draw]", "只有 2 对")
refused(with(function(it) it.pass = 3 end), "[pass]")
refused(with(function(it) it.learn = {} end), "learn")
refused(with(function(it) it.learn = nil end), "learn")
refused(with(function(it) it.learn[2].titel = "" end), "[learn.2.titel]", "title")
refused(with(function(it) it.learn = { { title = "x", level = "middle" } } end), "[learn]")
print "lesson: ok"
