-- 舵轮：转一转，停在哪里就聊哪里。
-- A wheel: spin it, and talk about where it stops.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local wheel = require "core.wheel"

return wheel {
  title = { zh = "转一转", en = "Spin it" },                  -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "停在哪里，聊哪里", en = "Talk where it stops" }, -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/coast.svg",                               -- 拱门里的图 / the picture in the arch
  text = { zh = "拨一下舵轮。", en = "Give the wheel a turn." },  -- 开始时旁边的话 / before the first spin
  spins = 3,                                                  -- 转几次算完成 / spins that complete it

  -- 3 到 12 格。每格一张卡片：tip 小提示、talk 聊一聊、say 大声说，选一个写。
  -- 3 to 12 slices, each with one card: tip (to know), talk (to talk about) or say (to say aloud).
  { name = { zh = "杯子", en = "My cup" }, picture = "objects/water-bottle-sealed.svg",
    tip = { zh = "饮料自己打开，离开过视线就不再喝。", en = "Open your own drink. Once out of sight, leave it." } },

  { name = { zh = "说“不”", en = "Say no" },
    say = { zh = "“不，谢谢。我们走吧。”", en = "\"No, thanks. Let's go.\"" } },

  { name = { zh = "朋友", en = "A friend" },
    talk = { zh = "朋友需要帮助，你可以怎么陪他？", en = "A friend needs help. How can you be there?" } },

  { name = { zh = "警报", en = "Alarms" },
    tip = { zh = "没标签、有人催、“别告诉大人”，都是警报。", en = "No label, being rushed, \"don't tell\": all are alarms." } },

  { name = { zh = "药箱", en = "Medicine" }, picture = "objects/parcel-labelled.svg",
    tip = { zh = "医生开给谁，就只给谁吃。", en = "Medicine is only for the one it was given to." } },

  { name = { zh = "大人", en = "Adults" },
    talk = { zh = "遇到警报，你会先告诉哪一位大人？", en = "An alarm rings. Whom would you tell first?" } },
}
