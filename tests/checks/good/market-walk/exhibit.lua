-- Pages: words, a large picture, two side by side.
local pages = require "core.pages"

return pages {
  title = { zh = "逛夜市", en = "Market walk" }, line = { zh = "三页，一分钟", en = "Three pages" }, picture = "places/market.svg",
  { title = { zh = "一起去，一起回", en = "Go together, come back together" }, text = { zh = "先说好几点回家。", en = "Agree when to go home." }, scene = "places/market.svg" },
  { title = { zh = "周末的球场", en = "The court on Saturday" }, picture = "places/basketball.svg", text = { zh = "大多数人这样过周末。", en = "This is how most people spend it." } },
  { title = { zh = "哪一瓶能喝？", en = "Which one can you drink?" },
    left = { picture = "objects/water-bottle-sealed.svg", title = { zh = "没开过的", en = "Still sealed" } },
    right = { picture = "objects/milktea-sachet.svg", title = { zh = "没有标签的", en = "Without a label" } } },
}
