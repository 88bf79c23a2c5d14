local pages = require "core.pages"
local it = pages {
  title = { zh = "没有返回", en = "No return" },
  { title = { zh = "页", en = "Page" }, text = { zh = "字", en = "Words" } },
}
