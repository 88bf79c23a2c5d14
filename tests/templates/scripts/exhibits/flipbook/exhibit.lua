local flipbook = require "core.flipbook"

return flipbook {
  title = { zh = "小册子", en = "Booklet" },

  { title = { zh = "带回家的小册子", en = "A booklet to take home" }, text = { zh = "给你和家人一起看。", en = "For you and your family." }, picture = "places/market.svg" },
  { title = { zh = "什么是毒品", en = "What drugs are" }, text = { zh = "国家管制、能让人成瘾的东西。按医嘱用的药不是毒品。", en = "Controlled things that can cause addiction. Medicine used as told is not a drug." },
    source = { zh = "来源：禁毒法第 2 条", en = "Source: Anti-Drug Law, Art. 2" } },
  { title = { zh = "五步说“不”", en = "Five steps" }, text = { zh = "停、想、说“不”、走、告诉大人。", en = "Stop, think, say no, leave, tell." }, picture = "places/playground.svg" },
  { picture = "places/room.svg" },
  { title = { zh = "家里能做的", en = "What a family can do" }, text = { zh = "常聊天，知道孩子在哪里、和谁在一起，一起做喜欢的事。", en = "Talk often, know where and with whom, do things together." } },
  { title = { zh = "记住四个号码", en = "Four numbers" }, text = { zh = "110 报警\n120 急救\n12355 青少年服务台\n12356 心理援助", en = "110 police\n120 ambulance\n12355 youth line\n12356 psychological help" } },
}
