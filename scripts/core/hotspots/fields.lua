-- core.hotspots.fields - what may stand in a picture with places to touch.

local fields = require "core.fields"

local shapes = {
  hotspots = fields.exhibit {
    { "board", "text", must = true, zh = "要点的图", en = "the picture with the places" },
    { "text", "words", must = true, zh = "点之前旁边的话", en = "said before the first touch" },
    { "done", "words", must = true, zh = "都看过之后的话", en = "said once all were seen" },
    { "#", "place*", must = true, zh = "图上的一处一处", en = "the places, one after the other", each = { zh = "第 %d 处", en = "place %d" } },
    rule = fields.for_everyone("一处", "place"),
  },
  place = {
    { "x", "fraction", must = true, zh = "左边，图宽的几分之几", en = "left, as a fraction of the picture" },
    { "y", "fraction", must = true, zh = "上边，图高的几分之几", en = "top, as a fraction" },
    { "w", "fraction", must = true, zh = "宽", en = "width, as a fraction" },
    { "h", "fraction", must = true, zh = "高", en = "height, as a fraction" },
    { "title", "words", must = true, zh = "它的名字", en = "its name" },
    { "text", "words", must = true, zh = "点了之后的话", en = "said when it was touched" },
    { "source", "words", zh = "来源", en = "where that is from" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    rule = function(place)
      if place.x + place.w <= 1 and place.y + place.h <= 1 then return end
      return "伸到图外面去了：x 加 w、y 加 h 都不能超过 1。", "it reaches out of the picture: x + w and y + h are at most 1.", { "x" }
    end,
  },
}

return { shapes = shapes }
