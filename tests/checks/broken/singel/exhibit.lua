local q = require "core.quiz"
return q {
  title = { zh = "错字", en = "Typo" }, draw = 1,
  q.singel { ask = { zh = "几？", en = "How many?" }, right = { zh = "一", en = "One" },
    wrong = { { zh = "二", en = "Two" } } },
}
