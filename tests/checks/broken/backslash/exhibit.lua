local pages = require "core.pages"
return pages {
  title = { zh = "反斜杠", en = "Backslash" },
  { title = { zh = "图", en = "Picture" }, picture = "photos\new.jpg" },
}
