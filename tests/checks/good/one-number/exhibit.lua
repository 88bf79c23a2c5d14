-- Pages: a number with its source, and two pictures of one place.
local pages = require "core.pages"

return pages {
  title = { zh = "记住一天", en = "One day" },
  { title = { zh = "每年的这一天", en = "This day, every year" }, number = { zh = "6月26日", en = "26 June" }, unit = { zh = "国际禁毒日", en = "International day against drugs" },
    source = { zh = "联合国大会第 42/112 号决议，1987 年", en = "UN General Assembly resolution 42/112, 1987" } },
  { title = { zh = "两个地方", en = "Two places" }, text = { zh = "拖动中间的圆。", en = "Drag the disc." },
    before = { picture = "places/ktv.svg", title = { zh = "歌厅", en = "The bar" } }, after = { picture = "places/playground.svg", title = { zh = "操场", en = "The field" } } },
}
