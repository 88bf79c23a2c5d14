local q = require "core.quiz"
return q {
  title = { zh = "级别", en = "Level" }, draw = 1,
  q.truth { ask = { zh = "毒品有害？", en = "Harmful?" },
    level = P, answer = true, why = { zh = "对。", en = "Yes." }, facts = { "A01" } },
}
