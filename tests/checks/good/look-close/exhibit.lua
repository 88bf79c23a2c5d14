-- A picture with two places to touch, the smaller as small as a finger allows.
local hotspots = require "core.hotspots"

return hotspots {
  title = { zh = "看仔细", en = "Look close" }, board = "places/road.svg",
  text = { zh = "点一点图上的圆圈。", en = "Touch the circles in the picture." }, done = { zh = "都看过了！", en = "You have seen them all." },
  { x = 0.12, y = 0.2, w = 0.16, h = 0.2, title = { zh = "路边", en = "The roadside" }, text = { zh = "先看两边，再走。", en = "Look both ways, then go." } },
  { x = 0.55, y = 0.5, w = 0.04, h = 0.04, title = { zh = "远处", en = "Far away" }, text = { zh = "看得远，开得稳。", en = "Look far ahead." }, source = { zh = "交通安全提示", en = "Road safety advice" } },
}
