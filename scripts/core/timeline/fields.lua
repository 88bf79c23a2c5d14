-- core.timeline.fields - what may stand in a line of events.

local fields = require "core.fields"

local shapes = {
  timeline = fields.exhibit {
    { "text", "words", zh = "标题下面的一句话", en = "a sentence under the title" },
    { "#", "event*", must = true, zh = "事情，从早到晚一件一件写", en = "the events, the earliest first", each = { zh = "第 %d 件事", en = "event %d" } },
    rule = fields.for_everyone("一件事", "event"),
  },
  event = {
    { "year", "words", must = true, zh = "年份，或者哪一天", en = "the year, or the day" },
    { "title", "words", must = true, zh = "一句话：什么事", en = "what happened, in a line" },
    { "text", "words", zh = "再说一两句", en = "a sentence or two more" },
    { "picture", "text", zh = "图", en = "its picture" },
    { "source", "words", zh = "来源", en = "where that is from" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
  },
}

return { shapes = shapes }
