-- 小册子: eight pages to leaf through. Texts BOOK-1 to BOOK-8; facts A01, A02, D12, D15, E21, E22, J01 to J04,
-- K05, K06, M01, M07.

local flipbook = require "core.flipbook"

return flipbook {
  title = { zh = "小册子", en = "Booklet" },
  line = { zh = "翻一翻，带回家", en = "Leaf through it" },
  picture = "arch.svg",

  { title = { zh = "带回家的小册子", en = "A booklet to take home" }, picture = "places/market.svg",
    text = { zh = "八页，给你和家人一起看。", en = "Eight pages for you and your family." } },

  { title = { zh = "什么是毒品", en = "What drugs are" }, facts = { "A01", "A02" },
    text = { zh = "国家管制、\n能让人成瘾的东西。\n按医嘱用的药不是毒品。", en = "Controlled things that can cause addiction. Medicine used as told is not a drug." },
    source = { zh = "来源：禁毒法第 2 条", en = "Source: Anti-Drug Law, Art. 2" }, picture = "places/classroom.svg" },

  { title = { zh = "六个警报", en = "Six alarms" }, facts = { "D12" }, picture = "places/parcel.svg",
    text = { zh = "来路不明、没标签、拆过、\n只私聊卖、说“上头”、\n催你试。", en = "Unknown origin, no label, opened, private chat only, “buzz”, someone rushing you." } },

  { title = { zh = "五步说“不”", en = "Five steps" }, facts = { "K06" }, picture = "places/playground.svg",
    text = { zh = "停、想、说“不”、走、告诉大人。", en = "Stop, think, say no, leave, tell." } },

  { title = { zh = "药箱和杯子", en = "Box and cup" }, facts = { "M01", "M07", "D15" }, picture = "places/room.svg",
    text = { zh = "药箱上锁不分享；饮料自己开，\n离开视线就不喝。", en = "Lock the box, never share; open your own drink, once out of sight leave it." } },

  { title = { zh = "家里能做的", en = "What a family can do" }, facts = { "K05" }, picture = "places/basketball.svg",
    text = { zh = "常聊天，知道孩子在哪里、\n和谁在一起，一起做喜欢的事。", en = "Talk often, know where and with whom, do things together." } },

  { title = { zh = "有人需要帮助", en = "If someone needs help" }, facts = { "E21", "E22" }, picture = "places/road.svg",
    text = { zh = "昏迷但有呼吸：侧卧、守着、打 120。\n戒毒要看医生，别硬扛。", en = "Unconscious but breathing: on the side, stay, call 120. Quitting needs a doctor." } },

  { title = { zh = "记住四个号码", en = "Four numbers" }, facts = { "J01", "J02", "J03", "J04" },
    text = { zh = "110　报警\n120　急救\n12355　青少年服务台\n12356　心理援助", en = "110  police\n120  ambulance\n12355  youth line\n12356  psychological help" } },
}
