local pages = require "core.pages"
return pages {
  title = { zh = "词", en = "Word" },
  { title = { zh = "页", en = "Page" }, text = { zh = "冰毒一克500元，制作方法很简单", en = "One gram costs 500 yuan" } },
}
