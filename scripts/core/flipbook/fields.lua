-- core.flipbook.fields - what may stand in a booklet.

local fields = require "core.fields"

local shapes = {
  flipbook = fields.exhibit {
    { "folder", "text", zh = "放图的文件夹", en = "the folder of its pictures" },
    { "paper", "color", zh = "封面和封底的颜色", en = "the colour of the covers" },
    { "#", "page*", must = true, zh = "一页一页，第一页是封面", en = "the pages; the first is the cover", each = { zh = "第 %d 页", en = "page %d" } },
    rule = fields.for_everyone("一页", "page"),
  },
  page = {
    { "title", "words", zh = "标题", en = "its title" },
    { "text", "words", zh = "一段话", en = "a few sentences" },
    { "picture", "text", zh = "图；只写它，图就占满整页", en = "its picture; alone, it fills the page" },
    { "source", "words", zh = "来源", en = "where that is from" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    rule = function(page)
      if page.title or page.picture then return end
      return "这一页是空的：写 title 或 picture。", "this page is empty: give it a title or a picture."
    end,
  },
}

return { shapes = shapes }
