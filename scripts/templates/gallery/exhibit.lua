-- 照片墙：点一张看大图，左右滑动看下一张。
-- A wall of photographs: touch one to see it large, swipe for the next.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local gallery = require "core.gallery"

return gallery {
  title = { zh = "照片墙", en = "Photographs" },              -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "看看大家的一天", en = "A day of ours" },     -- 拱门下面的一句话 / the sentence under the arch
  picture = "photos/morning.svg",                             -- 拱门里的图 / the picture in the arch
  text = { zh = "点开看看。", en = "Touch one." },            -- 照片墙上的一句话 / a sentence on the wall
  folder = "photos",                                          -- 照片在 assets/@name@/photos/ / where the photographs are

  -- 一张一张写：文件名、名字、说明、谁拍的。 / One after the other: file, title, words, who took it.
  -- 有人的照片，要本人（孩子要家长）同意。 / People in it must agree; for children, their parents.
  { "morning.svg",
    title = { zh = "清早的海边", en = "The coast at dawn" },
    text = { zh = "太阳刚出来。", en = "The sun is just up." },
    source = { zh = "示例图", en = "A sample picture" } },

  { "noon.svg",
    title = { zh = "中午的海边", en = "The coast at noon" },
    text = { zh = "船出海了。", en = "The boats are out." },
    source = { zh = "示例图", en = "A sample picture" } },

  -- note：先说一声，观众要看才打开。 / note: said first; the picture is covered until asked for.
  { "evening.svg",
    title = { zh = "傍晚的海边", en = "The coast at dusk" },
    text = { zh = "灯亮了，回家吧。", en = "The lights are on. Time to go home." },
    source = { zh = "示例图", en = "A sample picture" },
    note = { zh = "这一张有点暗，想看再看。", en = "This one is rather dark. Look if you like." } },
}
