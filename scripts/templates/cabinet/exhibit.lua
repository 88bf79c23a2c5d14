-- 展柜：一格一样东西，点开看它装成什么、伤害什么、怎么办。
-- A cabinet: each slot holds a thing; touch it to see what it is passed off as, what it harms, what to do.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local cabinet = require "core.cabinet"

return cabinet {
  title = { zh = "小展柜", en = "A cabinet" },                -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "看清它的样子", en = "Know them by sight" },  -- 拱门下面的一句话 / the sentence under the arch
  picture = "objects/milktea-sachet.svg",                     -- 拱门里的图 / the picture in the arch
  text = { zh = "点一格看看。", en = "Touch a slot." },
  note = { zh = "都是模型，柜子里没有真的东西", en = "Models only; nothing here is real" },
  act = { zh = "不碰、不尝，走开，告诉大人，打 110。", en = "Don't touch or taste. Leave, tell an adult, call 110." },  -- 每一格都用 / for every slot
  say = { zh = "“不知道是什么，我不要。”", en = "\"I don't know it, I don't want it.\"" },

  -- 家族：短名、颜色、名字；格子里写短名。 / Families: a short name (used in the slots), a colour, a name.
  families = {
    { "drink", color = "#8A5A34", zh = "饮料样", en = "Like drinks" },
    { "snack", color = "#2F6FB0", zh = "零食样", en = "Like snacks" },
  },

  -- 一格一格：harm 最多四样，icon 是 core/icon.lua 里的名字。 / The slots; harm: four at most, with icons of core/icon.lua.
  { title = { zh = "“奶茶”粉", en = "\"Milk tea\"" }, family = "drink", picture = "objects/milktea-sachet.svg",
    look = { zh = "小袋装，没有标签。", en = "A small bag without a label." },
    hides = { zh = "装成奶茶。", en = "Passed off as milk tea." },
    harm = { { icon = "heart", zh = "心跳过快", en = "Racing heart" }, { icon = "eye", zh = "看到不存在的东西", en = "Seeing what is not there" } } },

  { title = { zh = "“咖啡”", en = "\"Coffee\"" }, family = "drink", picture = "objects/coffee-bag.svg",
    look = { zh = "咖啡袋，封口有动过的样子。", en = "A coffee bag that has been opened." },
    hides = { zh = "装成速溶咖啡。", en = "Passed off as instant coffee." },
    harm = { { icon = "heart", zh = "心跳过快", en = "Racing heart" } } },

  { title = { zh = "“跳跳糖”", en = "\"Candy\"" }, family = "snack", picture = "objects/popping-candy.svg",
    look = { zh = "像糖，包装上没有厂名。", en = "Like candy, without a maker's name." },
    hides = { zh = "装成跳跳糖。", en = "Passed off as popping candy." },
    harm = { { icon = "clock", zh = "反应变慢", en = "Slow reactions" } } },
}
