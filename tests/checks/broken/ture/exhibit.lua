local q = require "core.quiz"
return q {
  title = { zh = "判断", en = "Truth" }, draw = 1,
  q.truth { ask = { zh = "毒品有害？", en = "Harmful?" },
    answer = ture, why = { zh = "对。", en = "Yes." }, facts = { "A01" } },
}
