-- 一个故事：每一步有两三个选项，to 写通向哪一步。名字（n1、e1 …）自己起。
-- A story: each step has two or three choices; `to` names the step a choice leads to. The names are yours.
return {
  title = { zh = "一杯饮料", en = "A drink" },
  levels = { "primary", "middle", "adult" },                  -- 给谁看 / whom it is for
  place = "market",                                           -- 地方：places/ 里的图 / a picture of places/
  practise = { zh = "“我只喝自己开的。”", en = "\"I only drink what I open.\"" },  -- 大声说的话 / to say aloud
  facts = { "K06" },                                          -- 依据 / the facts it rests on
  first = "n1",                                               -- 从哪一步开始 / where it begins

  -- 一步：who 是谁在说，tells 是旁白，says 是他说的话。 / A step: who speaks, what is told, what is said.
  n1 = {
    who = "tempter-smiling", thing = "objects/milktea-sachet",
    tells = { zh = "夜市上，不太熟的人递来一杯。", en = "At the night market someone you hardly know offers a cup." },
    says = { zh = "“特别好喝，尝尝！”", en = "\"Really good, try it!\"" },
    -- rate：good 好，risky 有风险，unsafe 不安全。 / how good the choice is
    { rate = "good", to = "e1", zh = "“谢谢，我只喝自己开的。”", en = "\"Thanks, I only drink what I open.\"",
      coach = { zh = "清楚又客气，不用解释。", en = "Clear and polite; no need to explain." } },
    { rate = "risky", to = "n2", zh = "“先放着，我等会儿喝。”", en = "\"Leave it there, I'll have it later.\"",
      coach = { zh = "没喝是对的，离开更好。", en = "Right not to drink; leaving is better." } },
    { rate = "unsafe", to = "h2", zh = "“那我就喝一口。”", en = "\"Just a sip, then.\"",
      coach = { zh = "味道判断不了里面有什么。", en = "Taste doesn't tell what is in it." } },
  },

  n2 = {
    who = "tempter-shrugging",
    says = { zh = "“不给面子？”", en = "\"Don't you trust me?\"" },
    { rate = "good", to = "e1", zh = "“家里人在等我，先走了。”", en = "\"My family's waiting. I'm off.\"",
      coach = { zh = "有个出口，走得快。", en = "You have a way out, and you take it." } },
    { rate = "unsafe", to = "h1", zh = "“好吧，喝就喝。”", en = "\"All right, I'll drink it.\"",
      coach = { zh = "面子明天就忘，身体会记住。", en = "Face is forgotten tomorrow; the body remembers." } },
  },

  -- 求助：back 写回到哪一步再试。 / Help: `back` is the step to try again.
  h1 = { who = "nurse-glad", back = "n1",
    help = { zh = "不舒服就马上告诉信任的大人，打 120。", en = "Feeling unwell? Tell an adult you trust at once and call 120." } },

  -- 结局：ends。 / An ending.
  e1 = { who = "mother-glad",
    ends = { zh = "你平安到家，还把这件事告诉了妈妈。", en = "You are home safe, and you told your mother." } },
}
