local q = require "core.quiz"
return q {
  title = { zh = "没解释", en = "No why" }, draw = 1,
  q.single { ask = { zh = "几？", en = "How many?" }, right = { zh = "一", en = "One" },
    wrong = { { zh = "二", en = "Two" } } },
}
