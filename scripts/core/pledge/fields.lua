-- core.pledge.fields - what may stand in a pledge.

local fields = require "core.fields"

local shapes = {
  pledge = fields.exhibit {
    { "text", "words", zh = "纸上的提示：可以画什么", en = "the hint on the paper: what to draw" },
    { "done", "words", zh = "灯放飞以后的话", en = "said once the lantern is up" },
    { "#", "line*", must = true, zh = "约定，一句一句写", en = "the pledges, one after the other", each = { zh = "第 %d 句", en = "pledge %d" } },
    rule = fields.for_everyone("一句", "pledge"),
  },
  line = {
    { "title", "words", must = true, zh = "约定的名字，几个字", en = "its name, a short one" },
    { "text", "words", must = true, zh = "要说出来的那句话", en = "the sentence to say" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
  },
}

return { shapes = shapes }
