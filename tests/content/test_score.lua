-- Points: 60 for all right, and how a part of it counts, in each type, language and orientation.
package.path = "tests/content/?.lua"
local stage = require "stage"
local visitor = require "visitor"

-- Every question of the bank can be answered by touch: all right is 60, all wrong is less.
for _, lang in ipairs { "zh", "en" } do
  for _, upright in ipairs { false, true } do
    local all = stage.load({ exhibit = "quiz", lang = lang, upright = upright }).all
    for _, question in ipairs(all) do
      local scored = question.type ~= "survey"
      local told = question.id .. " " .. lang .. (upright and " upright" or "")
      stage.same(visitor.answer(visitor.asked(question), true), scored and 60 or nil, told .. ", all right,")
      local points = visitor.answer(visitor.asked(question), false)
      assert(not scored or math.type(points) == "integer" and points >= 0 and points < 60, told .. ", wrong, gave " .. tostring(points))
    end
    stage.same(#stage.missing, 0, "missing pictures, " .. tostring(stage.missing[1]) .. " first, number")
  end
end

-- Small questions whose points are counted by hand.
stage.reset { lang = "en" }
local quiz = require "core.quiz"

local function option(text) return { en = text } end

local function points(question, act)
  local exhibit = visitor.asked(question)
  act(exhibit)
  visitor.confirm(exhibit)
  assert(exhibit.screen.play.done)
  return exhibit.screen.play.points
end

-- Several right answers: max(0, right - wrong) of all right ones.
for _, case in ipairs {
  { 3, 0, 60 }, { 2, 0, 40 }, { 1, 0, 20 }, { 0, 1, 0 }, { 3, 1, 40 }, { 3, 2, 20 }, { 2, 1, 20 }, { 1, 1, 0 }, { 1, 2, 0 }, { 2, 2, 0 },
} do
  local right, wrong, expected = table.unpack(case)
  local question = quiz.multiple {
    ask = "?", right = { option "a", option "b", option "c" }, wrong = { option "x", option "y" },
  }
  local got = points(question, function(exhibit)
    local chosen = table.move(question.right, 1, right, 1, {})
    visitor.choose(exhibit, table.move(question.wrong, 1, wrong, #chosen + 1, chosen))
  end)
  stage.same(got, expected, right .. " right and " .. wrong .. " wrong: points")
end

-- A second tap takes an answer back.
do
  local question = quiz.multiple { ask = "?", right = { option "a" }, wrong = { option "x" } }
  stage.same(points(question, function(exhibit)
    visitor.choose(exhibit, { question.wrong[1], question.wrong[1], question.right[1] })
  end), 60, "a changed mind: points")
end

-- An order: right neighbours of all neighbours. Five steps have four.
for _, case in ipairs {
  { { 1, 2, 3, 4, 5 }, 60 }, { { 2, 3, 4, 5, 1 }, 45 }, { { 2, 1, 3, 4, 5 }, 30 }, { { 1, 3, 2, 4, 5 }, 15 },
  { { 5, 4, 3, 2, 1 }, 0 }, { { 4, 5, 1, 2, 3 }, 45 },
} do
  local question = quiz.order { ask = "?", steps = { option "a", option "b", option "c", option "d", option "e" } }
  local chain = {}
  for i, at in ipairs(case[1]) do chain[i] = question.steps[at] end
  stage.same(points(question, function(exhibit) visitor.choose(exhibit, chain) end), case[2], "order " .. table.concat(case[1]) .. ": points")
end

-- Pairs: right ones of all.
for _, case in ipairs { { { 1, 2, 3, 4 }, 60 }, { { 2, 1, 3, 4 }, 30 }, { { 2, 3, 1, 4 }, 15 }, { { 2, 1, 4, 3 }, 0 } } do
  local question = quiz.match { ask = "?", pairs = {
    { left = "a", right = "1" }, { left = "b", right = "2" }, { left = "c", right = "3" }, { left = "d", right = "4" },
  } }
  local partner = {}
  for i, at in ipairs(case[1]) do partner[question.pairs[i]] = question.pairs[at] end
  stage.same(points(question, function(exhibit) visitor.join(exhibit, partner) end), case[2], "pairs " .. table.concat(case[1]) .. ": points")
end

-- Spots: right ones of those to find, in as many taps. The same spot twice is one tap.
for _, case in ipairs { { { 1, 2, 3 }, 60 }, { { 1, 1, 2, 3 }, 60 }, { { 1, 2, 4 }, 40 }, { { 4, 5, 1 }, 20 }, { { 4, 5, 6 }, 0 } } do
  local spots = {}
  for i = 1, 6 do
    spots[i] = { x = 0.3 + 0.12 * (i % 3), y = i > 3 and 0.5 or 0.2, w = 0.08, h = 0.2, right = i <= 3 or nil, en = "s" .. i }
  end
  stage.change(nil, { exhibit = "quiz" })
  local question = quiz.hotspot { ask = "?", board = "board-table.svg", spots = spots }
  local picked = {}
  for i, at in ipairs(case[1]) do picked[i] = spots[at] end
  stage.same(points(question, function(exhibit) visitor.point(exhibit, picked) end), case[2], "spots " .. table.concat(case[1]) .. ": points")
end

-- A number: all or nothing, and exactly `within` off is still right.
for _, case in ipairs { { 8.3, 60 }, { 9.0, 60 }, { 7.6, 60 }, { 9.1, 0 }, { 7.5, 0 }, { 20, 0 } } do
  local question = quiz.number { ask = "?", answer = 8.3, within = 0.7, min = 0, max = 20, step = 0.1 }
  stage.same(points(question, function(exhibit) visitor.slide(exhibit, case[1]) end), case[2], "number " .. case[1] .. ": points")
end

print "score: ok"
