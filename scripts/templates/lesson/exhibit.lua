-- 学前学后：先问几题，看几页，再问差不多的几题，看看学到了多少。
-- A lesson: asks, shows pages, asks again, and shows what was learned.
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local lesson = require "core.lesson"
local q      = require "core.quiz"

return lesson {
  title = { zh = "学一学", en = "Learn it" },                  -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "看完再答一次", en = "Look, then answer" },    -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/market.svg",                               -- 拱门里的图 / the picture in the arch
  carry = { zh = "不知道是什么，就不尝。", en = "if you don't know it, don't taste it." }, -- 带走的一句话 / to take away

  -- 一对题问同一个意思：a 和 b，学之前问哪一道由机器轮换。 / A pair asks one thing in two ways; chance says which comes first.
  -- about 是问什么；group 是统计时归入哪一类：recognise 识别, harm 危害, law 法律, refuse 拒绝求助, recovery 康复, other。
  { about = { zh = "没有标签的东西", en = "things without a label" }, group = "recognise", picture = "places/market.svg",
    a = q.single { facts = { "D12", "D13" },
      ask = { zh = "糖果没有厂名、没有日期，怎么办？", en = "Sweets without a maker or a date. You…" },
      right = { zh = "不吃，告诉大人", en = "don't eat them, tell an adult" },
      wrong = { { zh = "先闻一闻再吃", en = "smell them first" }, { zh = "只吃一颗", en = "eat just one" } },
      why = { zh = "没有标签，就是警报。", en = "No label is an alarm." } },
    b = q.single { facts = { "D12", "D13" },
      ask = { zh = "奶茶粉没有配料、没有日期，怎么办？", en = "Milk tea powder without ingredients or a date. You…" },
      right = { zh = "不喝，告诉大人", en = "don't drink it, tell an adult" },
      wrong = { { zh = "冲一点尝尝", en = "try a little" }, { zh = "送给同学", en = "give it to a classmate" } },
      why = { zh = "没有标签，就是警报。", en = "No label is an alarm." } } },

  { about = { zh = "怎么拒绝", en = "how to say no" }, group = "refuse", picture = "places/playground.svg",
    a = q.truth { facts = { "K06" },
      ask = { zh = "拒绝别人，一定要先说清理由。", en = "To refuse, you must first give a reason." },
      answer = false,
      why = { zh = "停、想、说“不”、走、告诉大人。不用解释。", en = "Stop, think, say no, leave, tell. No reason needed." } },
    b = q.truth { facts = { "K06" },
      ask = { zh = "说了“不”以后，要留下来解释清楚。", en = "After saying no you must stay and explain." },
      answer = false,
      why = { zh = "停、想、说“不”、走、告诉大人。不用解释。", en = "Stop, think, say no, leave, tell. No reason needed." } } },

  -- 中间看的几页，写法和 pages 模板一样。 / The pages between, written as for the template pages.
  learn = {
    { title = { zh = "先看标签", en = "Look for the label" },
      text = { zh = "没有厂名、配料、日期，就不吃不喝。", en = "No maker, ingredients or date: don't eat or drink it." },
      scene = "places/market.svg" },
    { title = { zh = "五步说“不”", en = "Five steps" },
      text = { zh = "停、想、说“不”、走、告诉大人。", en = "Stop, think, say no, leave, tell." },
      scene = "places/playground.svg" },
  },
}
