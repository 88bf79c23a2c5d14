-- core.pages.fields - what may stand in an exhibit that is read page by page.
--
-- A page's kind is not written: what is in a page says what it is. Whoever writes `number = "71 万"`
-- has said all there is to say; a `kind` beside it would be one more word to know, to mistype, and to
-- contradict the rest.

local fields = require "core.fields"

-- What makes a page one of a kind, the first that is there; the kinds are files of core/pages.
local SIGNS = {
  { "before", "before_after" }, { "after", "before_after" }, { "left", "side" }, { "right", "side" },
  { "number", "number" }, { "picture", "picture" },
}

---@param page table
---@return string kind
local function kind_of(page)
  for _, sign in ipairs(SIGNS) do
    if page[sign[1]] ~= nil then return sign[2] end
  end
  return "text"
end

local TITLE = { "title", "words", must = true, zh = "标题", en = "its title" }
local TEXT = { "text", "words", zh = "一两句话", en = "a sentence or two" }
local SOURCE = { "source", "words", zh = "来源", en = "where that is from" }
local LEVEL = { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" }

local shapes = {
  pages = fields.exhibit {
    { "over", "any", zh = "翻页时不动的一层（要写代码）", en = "what stays while pages turn (code)" },
    { "#", "page*", must = true, zh = "一页一页", en = "the pages, one after the other", each = { zh = "第 %d 页", en = "page %d" } },
    rule = fields.for_everyone("一页", "page"),
  },
  text = {
    TITLE, TEXT, SOURCE, LEVEL,
    { "scene", "any", zh = "上面的图，或画图的代码", en = "the picture above, or code that draws it" },
  },
  picture = {
    TITLE, TEXT, SOURCE, LEVEL,
    { "picture", "text", must = true, zh = "一张大图", en = "one large picture" },
  },
  side = {
    TITLE, SOURCE, LEVEL,
    { "left", "part", must = true, zh = "左边（竖屏在上面）", en = "at the left; above on an upright screen" },
    { "right", "part", must = true, zh = "右边（竖屏在下面）", en = "at the right; below on an upright screen" },
  },
  number = {
    TITLE, TEXT, SOURCE, LEVEL,
    { "number", "words", must = true, zh = "大大的数字", en = "the number, large" },
    { "unit", "words", zh = "数字下面的单位", en = "what it counts, under it" },
  },
  before_after = {
    TITLE, TEXT, SOURCE, LEVEL,
    { "before", "half", must = true, zh = "原来的图", en = "the picture before" },
    { "after", "half", must = true, zh = "后来的图，和原来的一样大", en = "the picture after, of the same shape" },
  },
  part = {
    { "picture", "text", must = true, zh = "图", en = "its picture" },
    { "title", "words", must = true, zh = "名字", en = "its name" },
    { "text", "words", zh = "一句话", en = "a sentence" },
  },
  half = {
    { "picture", "text", must = true, zh = "图", en = "its picture" },
    { "title", "words", must = true, zh = "按钮上的名字", en = "its name on the button" },
  },
}

local kinds = {
  page = {
    function(v) return type(v) == "table" end, zh = "{ title = …, … } 这样的表", en = "a table like { title = …, … }",
    shape = function(page) return { kind_of(page) } end,
  },
}

return { shapes = shapes, kinds = kinds, kind_of = kind_of }
