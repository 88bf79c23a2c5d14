-- 答题：从题库里抽几道，一题一页，答完看灯亮了几盏。
-- A quiz: draws a few questions, one page each, and lights a lantern for each right answer.
--
-- 边改边看：kiosk run --dev --open a02-bank-file　　改完检查：kiosk check a02-bank-file
-- See it while you write: kiosk run --dev --open a02-bank-file      Check it: kiosk check a02-bank-file
-- 图片放在 assets/a02-bank-file/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/a02-bank-file/; those of assets/common/ can be used as they are.

local q = require "core.quiz"

return q {
  title = { zh = "我的小测验", en = "My quiz" },              -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "三道题，三盏灯", en = "Three questions" },   -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/market.svg",                              -- 拱门里的图 / the picture in the arch
  banks = { "fragen" },
  draw = 3,                                                   -- 每次抽几题 / questions a round
  pass = 2,                                                   -- 亮几盏算通过 / lanterns that are a pass

  -- 单选：right 是对的，wrong 是其他的，顺序每次打乱。 / One is right; the order is shuffled each time.
  -- facts 是依据：scripts/facts.lua 里的编号。 / facts: the numbers in scripts/facts.lua it rests on.
  -- picture 是旁边的图，可以不写。 / picture: beside it, if you like.
  q.single { topic = "日子", facts = { "L02" }, picture = "places/coast.svg",
    ask = { zh = "国际禁毒日是哪一天？", en = "Which day is the international day against drugs?" },
    right = { zh = "6月26日", en = "26 June", say = { zh = "对，每年都是这一天。", en = "Right, every year." } },
    wrong = { { zh = "6月1日", en = "1 June" }, { zh = "12月1日", en = "1 December" } },
    why = { zh = "1987年联合国大会确定。", en = "Set by the UN General Assembly in 1987." } },

  -- 对错：answer = true 是对，false 是错。 / True or false.
  q.truth { topic = "拒绝", facts = { "K06" }, picture = "places/playground.svg",
    ask = { zh = "拒绝别人，一定要先说清理由。", en = "To refuse, you must first give a reason." },
    answer = false,
    why = { zh = "停、想、说“不”、走、告诉大人。不用解释。", en = "Stop, think, say no, leave, tell. No reason needed." } },

  -- 多选：right 里的都要选上。 / Several are right: all of them must be chosen.
  q.multiple { topic = "场所", facts = { "H02" }, picture = "places/ktv.svg",
    ask = { zh = "哪些地方不能让未成年人进？", en = "Which places must not admit minors?" },
    right = { { zh = "歌舞娱乐场所", en = "Karaoke halls" }, { zh = "酒吧", en = "Bars" } },
    wrong = { { zh = "图书馆", en = "Libraries" }, { zh = "体育馆", en = "Sports halls" } },
    why = { zh = "法律规定，为了保护未成年人。", en = "The law says so, to protect minors." } },

  -- 排序：steps 按正确的顺序写。 / In order: write the steps as they should stand.
  q.order { topic = "步骤", facts = { "K06" }, picture = "places/market.svg",
    ask = { zh = "遇到不对劲，先做什么？", en = "Something is wrong. What comes first?" },
    steps = { { zh = "停下来想一想", en = "Stop and think" }, { zh = "说“不”，离开", en = "Say no and leave" }, { zh = "告诉信任的大人", en = "Tell an adult you trust" } },
    why = { zh = "这就是拒绝五步。", en = "These are the five steps." } },
}
