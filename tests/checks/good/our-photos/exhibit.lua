-- A wall of photographs, one of them with a warning; a file may have a Chinese name.
local gallery = require "core.gallery"

return gallery {
  title = { zh = "我们的", en = "Our photos" }, text = { zh = "点开看看。", en = "Touch one." }, picture = "早上.svg",
  { "早上.svg", title = { zh = "早上的海", en = "The sea at dawn" }, text = { zh = "太阳刚出来。", en = "The sun is just up." }, source = { zh = "摄影：基地", en = "Photo: the base" } },
  { "night.svg", title = { zh = "晚上的海", en = "The sea at night" }, note = { zh = "这一张有点暗，想看再看。", en = "This one is dark. Look if you like." } },
}
