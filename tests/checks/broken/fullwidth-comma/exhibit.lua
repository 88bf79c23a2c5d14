local pages = require "core.pages"
return pages {
  title = { zh = "全角", en = "Wide" }，
  { title = { zh = "页", en = "Page" }, text = { zh = "字", en = "Words" } },
}
