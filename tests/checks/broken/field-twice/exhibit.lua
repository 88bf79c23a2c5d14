local q = require "core.quiz"
return q {
  title = { zh = "两次", en = "Twice" }, draw = 1,
  q.truth { ask = { zh = "毒品有害？", en = "Harmful?" },
    answer = true, why = { zh = "对。", en = "Yes." },
    why = { zh = "错。", en = "No." }, facts = { "A01" } },
}
