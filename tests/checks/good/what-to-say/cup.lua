return {
  title = { zh = "一杯饮料", en = "A drink" }, levels = { "primary", "middle", "adult" }, place = "market", facts = { "K06" },
  practise = { zh = "“我只喝自己开的。”", en = "\"I only drink what I open.\"" }, first = "offer",
  offer = { who = "tempter-smiling", thing = "objects/milktea-sachet", says = { zh = "“尝尝！”", en = "\"Try it!\"" },
    { rate = "good", to = "home", zh = "“谢谢，我只喝自己开的。”", en = "\"Thanks, I only drink what I open.\"", coach = { zh = "清楚又客气。", en = "Clear and polite." } },
    { rate = "unsafe", to = "unwell", zh = "“那我就喝一口。”", en = "\"Just a sip, then.\"", coach = { zh = "味道判断不了里面有什么。", en = "Taste doesn't tell what is in it." } } },
  unwell = { who = "nurse-glad", back = "offer", help = { zh = "马上告诉信任的大人，打 120。", en = "Tell an adult you trust at once and call 120." } },
  home = { who = "mother-glad", ends = { zh = "你平安到家，还告诉了妈妈。", en = "You are home safe, and you told your mother." } },
}
