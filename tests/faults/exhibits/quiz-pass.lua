-- expect: refused exhibit.lua:6: quiz: pass（3）比 draw（2）还大
local quiz = require "core.quiz"
return quiz {
  title = { zh = "写错了", en = "A slip" },
  draw = 2,
  pass = 3,
  quiz.truth { ask = { zh = "对吗？", en = "Is it?" }, answer = true },
  quiz.truth { ask = { zh = "真的吗？", en = "Really?" }, answer = false },
}
