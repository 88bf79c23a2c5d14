-- Two at one screen. What is no single, truth or pictures is left out of the draw.
local quiz = require "core.quiz"
local q = quiz

return quiz {
  title = { zh = "一起答题", en = "Side by side" },
  draw = 3, pass = 2, versus = 2, time = 60,

  q.single { id = "v-single", facts = { "J02" },
    ask = { zh = "同伴突然昏倒叫不醒，先打哪个电话？", en = "A friend collapses and won't wake. Which number first?" },
    right = { zh = "120", en = "120", say = { zh = "120是医疗急救。", en = "120 is the ambulance." } },
    wrong = { { zh = "12355", en = "12355" }, { zh = "12306", en = "12306" }, { zh = "谁也不打，等他醒", en = "Nobody, wait" } } },

  q.truth { id = "v-truth", facts = { "A06" },
    ask = { zh = "绝大多数人都不碰毒品。", en = "Nearly everyone stays away from drugs." },
    answer = true,
    say = { zh = "按官方数字，现有吸毒人员约占万分之五。", en = "By official figures about 5 in 10,000." } },

  q.pictures { id = "v-pictures", facts = { "D03", "D12" },
    ask = { zh = "哪一包的标签齐全？", en = "Which pack has a full label?" },
    right = { picture = "objects/milktea-sachet-labelled.svg", say = { zh = "厂名、配料、日期都在。", en = "Maker, ingredients and date are there." } },
    wrong = { { picture = "objects/milktea-sachet.svg" }, { picture = "objects/popping-candy.svg" }, { picture = "objects/coffee-bag.svg" } } },

  q.order { id = "v-order", facts = { "K06" }, ask = { zh = "排好。", en = "Put in order." }, why = { zh = "先停，再走。", en = "Stop, then leave." }, steps = { { zh = "停", en = "Stop" }, { zh = "走", en = "Leave" } } },
}
