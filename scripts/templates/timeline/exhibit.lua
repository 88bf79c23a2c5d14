-- 时间线：一件一件事，从早到晚，拖着看。
-- A line of events, the earliest first, to be dragged along.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local timeline = require "core.timeline"

return timeline {
  title = { zh = "一路走来", en = "Along the way" },          -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "拖一拖，看一百多年", en = "Drag the years" }, -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/coast.svg",                               -- 拱门里的图 / the picture in the arch
  text = { zh = "拖一拖，或者点一点。", en = "Drag the line, or touch an event." },

  -- 一件一件写，从早到晚。year 可以是年份，也可以是一句话。 / The earliest first; year may be any short text.
  { year = "1839",
    title = { zh = "虎门销烟", en = "Humen" },
    text = { zh = "林则徐在虎门海滩当众销毁鸦片。", en = "Lin Zexu has opium destroyed in public on the beach at Humen." },
    picture = "places/coast.svg" },

  { year = "1987",
    title = { zh = "定下国际禁毒日", en = "A day for the world" },
    text = { zh = "联合国大会确定每年 6 月 26 日。", en = "The UN General Assembly chooses 26 June." },
    source = { zh = "第 42/112 号决议", en = "Resolution 42/112" },  -- 来源 / where that is from
    facts = { "L02" } },                                            -- 依据 / the facts it rests on

  { year = { zh = "2008 年 6 月", en = "June 2008" },
    title = { zh = "《禁毒法》施行", en = "The Anti-Drug Law" },
    text = { zh = "禁毒有了专门的法律。", en = "The work has a law of its own." },
    picture = "places/classroom.svg" },

  { year = { zh = "今天", en = "Today" },
    title = { zh = "轮到我们", en = "Our turn" },
    text = { zh = "禁毒是全社会的事。", en = "It is everyone's task." } },
}
