local q = require "core.quiz"

return q {
  title = { zh = "三道题", en = "Three" }, draw = 3, pass = 2,
  q.single { id = "a", level = "P", topic = "一", facts = { "L02" },
    ask = { zh = "甲题问什么？", en = "What does A ask?" },
    right = { zh = "甲对", en = "A right" }, wrong = { { zh = "甲错", en = "A wrong" }, { zh = "甲也错", en = "A wrong too" } },
    why = { zh = "甲的道理。", en = "Why A." } },
  q.single { id = "b", level = "P", topic = "二", facts = { "L02" },
    ask = { zh = "乙题问什么？", en = "What does B ask?" },
    right = { zh = "乙对", en = "B right" }, wrong = { { zh = "乙错", en = "B wrong" }, { zh = "乙也错", en = "B wrong too" } },
    why = { zh = "乙的道理。", en = "Why B." } },
  q.single { id = "c", level = "P", topic = "三", facts = { "L02" },
    ask = { zh = "丙题问什么？", en = "What does C ask?" },
    right = { zh = "丙对", en = "C right" }, wrong = { { zh = "丙错", en = "C wrong" }, { zh = "丙也错", en = "C wrong too" }, { zh = "丙还错", en = "C wrong still" } },
    why = { zh = "丙的道理。", en = "Why C." } },
}
