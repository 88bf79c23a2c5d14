-- 一页一页看：文字、大图、两样比一比、一个数字、前后对比。
-- Page by page: words, a large picture, two side by side, a number, before and after.
--
-- 边改边看：kiosk run --dev --open d05-upper　　改完检查：kiosk check d05-upper
-- See it while you write: kiosk run --dev --open d05-upper      Check it: kiosk check d05-upper
-- 图片放在 assets/d05-upper/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/d05-upper/; those of assets/common/ can be used as they are.

local pages = require "core.pages"

-- 一页里写了什么，就是什么样的页。 / What stands in a page says what kind of page it is.
return pages {
  title = { zh = "翻翻看", en = "Have a look" },              -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "五页，两分钟", en = "Five pages" },          -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/playground.svg",                          -- 拱门里的图 / the picture in the arch

  -- 文字页：scene 是上面的图。 / Words; scene is the picture above them.
  { title = { zh = "从一个故事开始", en = "Begin with a story" },
    text = { zh = "写一两句话就好，站着也读得完。", en = "A sentence or two: it is read standing." },
    scene = "places/market.svg" },

  -- 大图页。 / One large picture.
  { title = { zh = "周末的球场", en = "The court on Saturday" }, picture = "places/basketball.svg",
    text = { zh = "大多数人这样过周末。", en = "This is how most people spend it." } },

  -- 比一比：左边和右边（竖屏是上面和下面）。 / Two side by side (one above the other on an upright screen).
  { title = { zh = "哪一瓶能喝？", en = "Which one can you drink?" },
    left = { picture = "objects/water-bottle-sealed.svg", title = { zh = "没开过的", en = "Still sealed" }, text = { zh = "自己打开，不离手。", en = "Open it yourself and keep hold of it." } },
    right = { picture = "objects/milktea-sachet.svg", title = { zh = "没有标签的", en = "Without a label" }, text = { zh = "不知道是什么，就不尝。", en = "If you don't know it, don't taste it." } } },

  -- 数字页：数字要写来源。 / A number; say where it is from.
  { title = { zh = "记住这一天", en = "Remember the day" }, number = { zh = "6月26日", en = "26 June" },
    unit = { zh = "国际禁毒日", en = "International day against drugs" },
    source = { zh = "联合国大会第 42/112 号决议，1987 年", en = "UN General Assembly resolution 42/112, 1987" } },

  -- 前后对比：两张图一样大，中间可以拖。 / Before and after: two pictures of one size; the middle can be dragged.
  { title = { zh = "天亮了", en = "Morning comes" }, text = { zh = "拖动中间的圆。", en = "Drag the disc." },
    before = { picture = "night.svg", title = { zh = "晚上", en = "Night" } },
    after = { picture = "day.svg", title = { zh = "早上", en = "Morning" } } },
}
