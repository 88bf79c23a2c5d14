-- A booklet of four pages.
local flipbook = require "core.flipbook"

return flipbook {
  title = { zh = "带回家", en = "To take home" }, paper = "#0A4F66",
  { title = { zh = "给家里人", en = "For your family" }, text = { zh = "和爸爸妈妈一起看。", en = "Read it with your parents." }, picture = "places/market.svg" },
  { title = { zh = "什么是毒品", en = "What drugs are" }, text = { zh = "国家管制、能让人成瘾的东西。", en = "Controlled things that can cause addiction." }, source = { zh = "依据：禁毒法第二条", en = "Anti-Drug Law, Article 2" }, facts = { "A01" } },
  { picture = "places/room.svg" },
  { title = { zh = "记住号码", en = "Numbers to keep" }, text = { zh = "110 报警\n12355 青少年服务台", en = "110 police\n12355 youth line" } },
}
