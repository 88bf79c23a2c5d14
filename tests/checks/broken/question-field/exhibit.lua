-- What is wrong in a question is told on the line of its field; what is missing, on that of the question.
local q = require "core.quiz"

return q {
  title = { zh = "写错", en = "Slips" }, draw = 1,
  q.truth { id = "w0",
    ask = { zh = "毒品有害？", en = "Harmful?" }, answer = true, facts = { "A01" },
    why = { zh = "对。", en = "Yes." } },
  q.single { id = "w1",
    aks = { zh = "打哪个电话？", en = "Which number?" },
    right = { zh = "110", en = "110" },
    wrong = { { zh = "111", en = "111" } } },
  q.single { id = "w2", ask = { zh = "打哪个？", en = "Which?" },
    right = { zh = "110", en = "110" },
    wrong = {
      { zh = "111", en = "111" },
      { zh = "112", en = "112",
        sya = "x" },
    } },
  q.truth { id = "w3",
    ask = { zh = "少了答案", en = "No answer" } },
  q.pictures { id = "w4",
    ask = { zh = "哪张是海岸？", en = "Which is the coast?" },
    right = {
      picture = "places/Coast.PNG" },
    wrong = { { picture = "places/market.svg" } } },
}
