-- R1 The KTV drink.
return {
  title = { zh = "KTV 的饮料", en = "The KTV drink" },
  levels = { "middle" }, place = "ktv",
  practise = { zh = "“我只喝自己开的。”“我家人到楼下了。”", en = "\"I only drink what I open.\" \"My family's downstairs.\"" },
  facts = { "D15", "H02", "K06" },
  first = "n1",

  n1 = {
    who = "tempter-smiling", also = "girl-secondary-neutral",
    tells = { zh = "未成年人本不能进。", en = "Minors may not be admitted." },
    says = { zh = "“都来了，坐下嘛。”", en = "\"You're here now, sit down.\"" },
    { rate = "good", to = "e1",
      zh = "“我还是先走啦，生日快乐！”", en = "\"I'd better head off. Happy birthday!\"",
      coach = {
        zh = "最好的时机就是一开始。祝福和拒绝可以同时说。",
        en = "The start is the best moment; you can wish and refuse at once." } },
    { rate = "risky", to = "n2",
      zh = "“那我坐门口，就待一小会儿。”", en = "\"I'll just sit near the door for a bit.\"",
      coach = {
        zh = "你给自己留了出口，但风险变大。先给家人发个位置。",
        en = "You kept an exit, but risk grows. Send your location to family." } },
    { rate = "unsafe", to = "n2",
      zh = "“大家都在，应该没事吧。”", en = "\"Everyone's here, it must be fine.\"",
      coach = { zh = "“都在”不等于安全，这是从众压力。", en = '"Everyone" is not safety; it is peer pressure.' } },
  },

  n2 = {
    who = "tempter-smiling", thing = "drink-glass",
    tells = { zh = "你上完洗手间回来，杯子里多了饮料。", en = "Back from the restroom, your glass is full." },
    says = { zh = "“特意给你调的。”", en = '"Mixed specially for you."' },
    { rate = "good", to = "n3",
      zh = "“我只喝自己开的。”", en = '"I only drink what I open."',
      coach = { zh = "很清楚。不用解释，更不用尝。", en = "Clear. No need to explain or taste." } },
    { rate = "risky", to = "n3",
      zh = "“我嗓子疼，先放这儿吧。”", en = '"Sore throat. Just leave it here."',
      coach = { zh = "理由可以用，但把杯子推开更稳妥。", en = "Excuse works; push the glass away too." } },
    { rate = "unsafe", to = "h1",
      zh = "“我先抿一口，看味道怪不怪。”", en = "\"I'll sip it to see if it tastes odd.\"",
      coach = { zh = "味道判断不了。感觉不对马上告诉信任的人。", en = "Taste tells nothing. If you feel odd, tell someone at once." } },
  },

  n3 = {
    who = "tempter-shrugging", also = "girl-secondary-worried",
    says = { zh = "“这么不给面子？”", en = "\"You won't do me the honour?\"" },
    { rate = "good", to = "e1",
      zh = "“说了不喝。走，我家人来接咱俩。”", en = "\"I said no. Come on, my family's picking us up.\"",
      coach = { zh = "重复是技能。两个人一起走更安全。", en = "Repeating is a skill; two are safer." } },
    { rate = "risky", to = "e2",
      zh = "“聊点别的，我去要瓶没开的水。”", en = "\"New topic! I'll ask for some sealed water.\"",
      coach = { zh = "缓和了气氛，下一步仍是离开。", en = "It cools things; still leave next." } },
    { rate = "unsafe", to = "h1",
      zh = "“行吧，就当给你个面子，我喝。”", en = "\"All right, I'll drink so nobody loses face.\"",
      coach = { zh = "面子明天就忘，身体会记住。", en = "Face is forgotten tomorrow; the body remembers." } },
  },

  h1 = {
    who = "nurse-glad",
    back = "n2",
    help = {
      zh = "头晕、发困、记不清时——立刻告诉同伴和服务台，打 120，再打 110，联系父母；不要独自离开，不要让陌生人“送你”。",
      en = "Dizzy or sleepy: tell a friend and the desk, call 120 then 110 and your parents; don't go alone or with a stranger." },
  },

  e1 = {
    who = "mother-glad",
    ends = { zh = "你安全到家。教练：离开是最强的拒绝。", en = "Home safe. Leaving is the strongest no." },
  },

  e2 = {
    who = "mother-neutral",
    ends = { zh = "你拿到封口的水，10 分钟后家人到了。教练：下次可以更早走。", en = "Family arrives. Next time leave earlier." },
  },
}
