-- 案例墙：一个案例分几段读，最后问一问、告诉求助电话。
-- A wall of cases: each is read part by part and ends with a question and where there is help.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local cases = require "core.cases"

return cases {
  title = { zh = "他们的路", en = "Their ways" },             -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "哪一刻可以不一样", en = "What could differ" }, -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/playground.svg",                          -- 拱门里的图 / the picture in the arch
  opening = { zh = "哪一刻可以不一样？", en = "Which moment could have gone another way?" },
  closing = { zh = "转折总会有，早一点更好。", en = "There is always a turning; earlier is better." },

  -- 改编的写 composite = true，屏幕上会一直写明；公开发布的写 source = { issuer, title, date, number }。
  -- composite = true for one made of several (every page says so); else its source.
  { title = { zh = "同学给的“糖”", en = "The \"sweet\"" },
    place = "playground", person = "boy-secondary-neutral",   -- 地方和人：common 里的图 / pictures of common
    composite = true,
    review = "2027-06-26",                                    -- 到这天再看一遍还对不对 / the day to look at it again
    facts = { "K06" },                                        -- 依据 / the facts it rests on
    who = { zh = "小杰，一名初中生。", en = "Jie, a pupil." },
    beats = {                                                 -- 经过，一段一段 / what happened, part by part
      { zh = "放学路上，有人递来一颗没有标签的“糖”。", en = "On the way home somebody offers a \"sweet\" without a label." },
      { zh = "那人说：“就尝一口，别告诉大人。”", en = "\"Just a taste,\" they say, \"don't tell an adult.\"" },
    },
    turn = { zh = "他想起：有人催、要保密，就是警报。", en = "He remembers: being rushed and told to hide it are alarms." },
    outcome = { zh = "他说“不”，走开，告诉了老师。", en = "He says no, leaves and tells a teacher." },
    lesson = { zh = "不知道是什么，就不尝。", en = "If you don't know it, don't taste it." },
    question = { zh = "换成你，第一句话会怎么说？", en = "In his place, what would you say first?" },
    help = { zh = "110、12355", en = "110, 12355" } },
}
