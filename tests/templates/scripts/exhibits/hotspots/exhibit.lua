local hotspots = require "core.hotspots"

return hotspots {
  title = { zh = "路上看一看", en = "On the road" },
  board = "places/road.svg",
  text = { zh = "点一点图上的圆圈。", en = "Touch the circles in the picture." },
  done = { zh = "都看过了，真仔细。", en = "You have seen them all." },

  { x = 0.12, y = 0.2, w = 0.16, h = 0.2, title = { zh = "路边", en = "The roadside" }, text = { zh = "先看两边，再走。", en = "Look both ways, then go." } },
  { x = 0.45, y = 0.5, w = 0.2, h = 0.2, title = { zh = "路面", en = "The road" }, text = { zh = "车多，要让一让。", en = "Give way where there are many cars." },
    source = { zh = "来源：交通安全提示", en = "Source: road safety advice" } },
  { x = 0.7, y = 0.2, w = 0.16, h = 0.16, level = "adult", title = { zh = "远处", en = "Far away" }, text = { zh = "看得远，开得稳。", en = "Look far ahead." } },
}
