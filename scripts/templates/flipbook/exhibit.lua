-- 翻页小册子：像书一样翻，第一页是封面。
-- A booklet whose pages turn like a book's; the first is the cover.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local flipbook = require "core.flipbook"

return flipbook {
  title = { zh = "小册子", en = "A booklet" },                -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "翻一翻，带回家", en = "Leaf through it" },   -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/room.svg",                                -- 拱门里的图 / the picture in the arch
  paper = "#0A4F66",                                          -- 封面和封底的颜色 / the colour of the covers

  -- 一页一页写，页数成双最好看。第一页是封面。 / The pages; an even number looks best. The first is the cover.
  { title = { zh = "给家里人的小册子", en = "For your family" },
    text = { zh = "和爸爸妈妈一起看。", en = "Read it with your parents." }, picture = "places/market.svg" },

  { title = { zh = "什么是毒品", en = "What drugs are" },
    text = { zh = "国家管制、能让人成瘾的东西。", en = "Controlled things that can cause addiction." },
    source = { zh = "依据：禁毒法第二条", en = "Anti-Drug Law, Article 2" }, facts = { "A01" } },   -- 来源和依据 / source and facts

  { title = { zh = "五步说“不”", en = "Five steps" },
    text = { zh = "停、想、说“不”、走、告诉大人。", en = "Stop, think, say no, leave, tell." }, picture = "places/playground.svg" },

  -- 只写 picture，图就占满整页。 / A picture alone fills the page.
  { picture = "places/room.svg" },

  { title = { zh = "家里能做的", en = "What a family can do" },
    text = { zh = "常聊天，知道孩子在哪里、和谁在一起。", en = "Talk often; know where the children are, and with whom." } },

  { title = { zh = "记住号码", en = "Numbers to keep" },
    text = { zh = "110 报警\n120 急救\n12355 青少年服务台", en = "110 police\n120 ambulance\n12355 youth line" } },
}
