local q = require "core.quiz"
return q {
  title = { zh = "逗号", en = "Comma" }, draw = 1,
  q.truth { ask = { zh = "毒品有害？", en = "Harmful?" },
    answer = true, why = { zh = "对。", en = "Yes." }, facts = { "A01" } }
  q.truth { ask = { zh = "毒品无害？", en = "Harmless?" },
    answer = false, why = { zh = "错。", en = "No." }, facts = { "A01" } },
}
