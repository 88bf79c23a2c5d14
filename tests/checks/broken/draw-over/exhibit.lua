local q = require "core.quiz"
return q {
  title = { zh = "太多", en = "Too many" },
  draw = 5,
  q.single { ask = { zh = "几？", en = "How many?" }, right = { zh = "一", en = "One" },
    wrong = { { zh = "二", en = "Two" } } },
}
