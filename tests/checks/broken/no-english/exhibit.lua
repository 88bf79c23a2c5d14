local pages = require "core.pages"
return pages {
  title = { zh = "没英文", en = "No English" },
  { title = { zh = "页", en = "Page" }, text = "只有中文" },
}
