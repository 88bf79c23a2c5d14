-- A wheel of three slices: a card to know, one to say, one to talk about.
local wheel = require "core.wheel"

return wheel {
  title = { zh = "小舵轮", en = "Small helm" }, text = { zh = "拨一下舵轮。", en = "Give the wheel a turn." },
  { name = { zh = "杯子", en = "My cup" }, picture = "objects/water-bottle-sealed.svg", tip = { zh = "饮料自己打开，离开过视线就不再喝。", en = "Open your own drink. Once out of sight, leave it." } },
  { name = { zh = "说“不”", en = "Say no" }, say = { zh = "“不，谢谢。我们走吧。”", en = "\"No, thanks. Let's go.\"" } },
  { name = { zh = "大人", en = "Adults" }, talk = { zh = "你会先告诉哪一位大人？", en = "Whom would you tell first?" } },
}
