-- 我的约定：选一句话说出来，在灯上画一画，放飞它。
-- A pledge: choose a sentence, say it, draw on the lantern and let it fly.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local pledge = require "core.pledge"

return pledge {
  title = { zh = "我的约定", en = "My pledge" },              -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "选一句，说出来", en = "Choose and say it" }, -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/coast.svg",                               -- 拱门里的图 / the picture in the arch
  text = { zh = "画一片海、一只船，都可以。不写名字。", en = "Draw the sea or a boat. No names." },  -- 纸上的提示 / the hint on the paper
  done = { zh = "灯亮了，记住你说的话。", en = "It is up. Keep your word." },                         -- 放飞以后 / once the lantern is up

  -- 约定一句一句写：title 几个字，text 是要说出来的话。画的东西不留下。
  -- The pledges: a short title, and the sentence to say. What is drawn is never kept.
  { title = { zh = "我会说“不”", en = "I can say no" },
    text = { zh = "来路不明的东西，我不接、不尝。", en = "I won't take or taste what I don't know." } },

  { title = { zh = "我看好杯子", en = "I mind my cup" },
    text = { zh = "饮料自己打开，不离手。", en = "I open my own drink and keep hold of it." } },

  { title = { zh = "我陪朋友", en = "I stand by friends" },
    text = { zh = "朋友需要帮助，我陪他去找大人。", en = "If a friend needs help, I go with them." } },

  -- level：最低适合谁（"primary"、"middle"、"adult"），不写就人人能看。
  -- level: the lowest level it is for; without one it is for everyone.
  { title = { zh = "我给一次机会", en = "I give a chance" }, level = "adult",
    text = { zh = "我愿意和康复的人一起工作。", en = "I will work beside people in recovery." } },
}
