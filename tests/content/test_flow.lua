-- A whole round: all wrong, the result, once more, all right, another round; and its last words.
package.path = "tests/content/?.lua"
local stage = require "stage"
local visitor = require "visitor"

-- Answers what is asked until the result; how many questions that were.
local function round(exhibit, right)
  local n = 0
  while exhibit.screen.play do
    local scored = exhibit.screen.question.type ~= "survey"
    n = n + (scored and 1 or 0)
    assert(n <= 10, "more than ten questions")
    stage.same(stage.rest(exhibit) and exhibit:update(1 / 60), math.huge, "a question at rest wants time:")
    local points = visitor.answer(exhibit, right)
    assert(not scored and not points or right == (points == 60), "points are " .. tostring(points))
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
  end
  stage.rest(exhibit)
  stage.draw(exhibit)
  return n
end

local function lit(exhibit)
  local n = 0
  for _, state in ipairs(exhibit.states) do n = n + (state == "lit" and 1 or 0) end
  return n
end

for _, level in ipairs { "none", "primary", "middle", "adult" } do
  for _, upright in ipairs { false, true } do
    for _, reduced in ipairs { false, true } do
      local exhibit = stage.open { exhibit = "quiz", level = level, upright = upright, reduced_motion = reduced, seed = #level }
      stage.same(round(exhibit, false), 10, "the first round's length")
      stage.same(lit(exhibit), 0, "lanterns lit after wrong answers")
      stage.same(stage.count "completed", 1, "completed, at the first result,")
      assert(stage.sees(exhibit, "灯还在等你"), "the result has no words")

      stage.press(exhibit, exhibit.screen.retry)
      stage.frames(exhibit, 2)
      stage.same(round(exhibit, true), 10, "the second look's length")
      stage.same(lit(exhibit), 10, "lanterns lit")
      assert(not exhibit.screen.retry, "nothing waits, yet it can be looked at again")

      stage.press(exhibit, exhibit.screen.more)
      stage.frames(exhibit, 2)
      stage.same(round(exhibit, true), 10, "another round's length")
      stage.same(#stage.missing, 0, "missing pictures")
    end
  end
end

-- Only what waits is asked again.
do
  local exhibit = stage.open { exhibit = "quiz" }
  for i = 1, 10 do
    stage.rest(exhibit)
    visitor.answer(exhibit, i > 3)
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
  end
  stage.rest(exhibit)
  stage.same(exhibit.screen.question.type, "survey", "after ten questions comes")
  visitor.answer(exhibit, true)
  stage.same(lit(exhibit), 7, "lanterns lit")
  stage.press(exhibit, exhibit.screen.next)
  stage.frames(exhibit, 2)
  local waiting = { exhibit.questions[1], exhibit.questions[2], exhibit.questions[3] }
  stage.press(exhibit, exhibit.screen.retry)
  stage.frames(exhibit, 2)
  for i = 1, 3 do
    stage.same(exhibit.screen.question, waiting[i], "the question that is asked again")
    visitor.answer(exhibit, true)
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
  end
  assert(not exhibit.screen.play, "what is lit is asked again")
  stage.same(lit(exhibit), 10, "lanterns lit in the end")
end

-- Another language in the middle of a question keeps the question and what was chosen.
do
  local exhibit = stage.open { exhibit = "quiz" }
  stage.rest(exhibit)
  local question = exhibit.screen.question
  assert(stage.sees(exhibit, question.ask.zh))
  stage.change(exhibit, { lang = "en" })
  stage.same(exhibit.screen.question, question, "the question after a change of language")
  assert(stage.sees(exhibit, "Question 1") and not stage.sees(exhibit, "第 1 题"), "the words stay in Chinese")
end

-- What the result says, for each number of lanterns.
do
  local result = require "core.quiz.result"
  local exhibit = stage.open { exhibit = "quiz" }
  local SAID = {
    [0] = { "灯还在等你", "The lanterns are waiting" }, { "一盏灯亮了", "One lantern lit" }, { "两盏灯亮了", "Two lanterns lit" },
    { "三盏灯亮了", "Three lanterns lit" }, { "四盏灯亮了", "Four lanterns lit" }, { "五盏灯亮了", "Five lanterns lit" },
    { "六盏灯亮了", "Six lanterns lit" }, { "七盏灯亮了", "Seven lanterns lit" }, { "八盏灯亮了", "Eight lanterns lit" },
    { "九盏灯亮了", "Nine lanterns lit" }, { "十盏灯全亮了", "All ten lanterns lit" },
  }
  local ZH, EN = { "一", "两", "三", "四", "五", "六", "七", "八", "九", "十" }, { "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten" }
  for n = 0, 10 do
    local states = {}
    for i = 1, 10 do states[i] = i <= n and "lit" or "tried" end
    local shown = result.new { quiz = exhibit.it, questions = exhibit.questions, states = states, round = 0 }
    for i, lang in ipairs { "zh", "en" } do
      stage.change(nil, { lang = lang })
      assert(stage.sees(shown, SAID[n][i]), n .. " lanterns: no '" .. SAID[n][i] .. "'")
      local waits = 10 - n
      local more = lang == "zh" and "还有" .. tostring(ZH[waits]) .. "盏" or tostring(EN[waits]) .. " more"
      stage.same(stage.sees(shown, more), waits > 0, n .. " lanterns: '" .. more .. "' is said:")
      -- the pass is eight: below it another round is offered, from it on the way home
      stage.same(stage.sees(shown, lang == "zh" and "讲给家人听" or "Tell your family"), n >= 8, n .. " lanterns: the closing at the pass")
      for _, wrong in ipairs { "错", "wrong", "分", "score" } do
        for _, text in ipairs(stage.draw(shown).said) do assert(not text:find(wrong, 1, true), "the result speaks of " .. wrong) end
      end
    end
  end
end

print "flow: ok"
