local q = require "core.quiz"
return q {
  title = { zh = "事实", en = "Fact" }, draw = 1,
  q.single { ask = { zh = "几？", en = "How many?" }, right = { zh = "一", en = "One" },
    why = { zh = "一。", en = "One." }, facts = { "Z99" },
    wrong = { { zh = "二", en = "Two" } } },
}
