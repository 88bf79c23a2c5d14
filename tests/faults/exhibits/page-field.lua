-- expect: refused exhibit.lua:7: pages: 第 2 页：“scnee” 不是这里的字段，是不是想写 “scene”？
local pages = require "core.pages"
return pages {
  title = { zh = "写错了", en = "A slip" },
  { title = { zh = "第一页", en = "One" } },
  { title = { zh = "第二页", en = "Two" },
    scnee = "market" },
}
