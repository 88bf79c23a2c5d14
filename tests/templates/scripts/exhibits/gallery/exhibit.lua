local gallery = require "core.gallery"

return gallery {
  title = { zh = "照片墙", en = "Photo wall" },
  text = { zh = "基地和社区的活动照片，点开看看。", en = "Pictures from the base and community. Tap one." },
  folder = "photos",

  { "playground.jpg", title = { zh = "操场上", en = "On the field" }, text = { zh = "周末一起打球。", en = "Playing ball on Saturday." },
    source = { zh = "摄影：示例", en = "Photo: a sample" } },
  { "market.jpg", title = { zh = "夜市", en = "Night market" }, text = { zh = "灯亮着。", en = "The lamps are lit." },
    note = { zh = "这张照片可能让人难过，想看再看。", en = "This picture may be upsetting. Look only if you want to." } },
  { "coming.jpg", title = { zh = "下一次", en = "Next time" } },
  { "market.jpg", level = "adult", title = { zh = "大人看的", en = "For adults" } },
}
