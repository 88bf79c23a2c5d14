-- R4 A parcel favour.
return {
  title = { zh = "帮个忙收包裹", en = "A parcel favour" },
  levels = { "middle" }, place = "parcel",
  practise = { zh = "“我的名字和证件不外借。”", en = "\"I don't lend my name or my ID.\"" },
  facts = { "D16", "G01", "G28", "J08" },
  first = "n1",

  n1 = {
    who = "tempter-smiling", thing = "red-packet",
    says = { zh = "“用你名字收个快递，给你个红包。”", en = "\"Receive a parcel in your name, I'll give you a red packet.\"" },
    { rate = "good", to = "n2",
      zh = "“不好意思，我不替人收快递。”", en = "\"Sorry, I don't take parcels for people.\"",
      coach = { zh = "先立规则，不谈钱。", en = "State the rule, don't discuss money." } },
    { rate = "risky", to = "n2",
      zh = "“里面装的是什么东西？”", en = '"What exactly is inside the parcel?"',
      coach = { zh = "好问题。答不清或说“别问”，就是警报。", en = "Good. A vague answer is an alarm." } },
    { rate = "unsafe", to = "n2b",
      zh = "“行，反正就签个字的事。”", en = "\"OK, it's just a signature anyway.\"",
      coach = { zh = "签了字，就可能要你承担责任。", en = "Sign, and you may be held responsible." } },
  },

  n2 = {
    who = "tempter-shrugging",
    says = { zh = "“是朋友，这点忙都不帮？”", en = '"Some friend you are."' },
    { rate = "good", to = "n3",
      zh = "“是朋友我才劝你也别做。”", en = "\"As your friend: don't do it either.\"",
      coach = { zh = "把压力变成关心。", en = "Turn pressure into care." } },
    { rate = "risky", to = "n3",
      zh = "“我爸知道了肯定不让我弄。”", en = '"My dad would never let me do a thing like that."',
      coach = { zh = "借家人很好用。", en = "Using family works." } },
    { rate = "unsafe", to = "n2b",
      zh = "“那说好了，就这一次啊。”", en = '"All right, but just this once, OK?"',
      coach = {
        zh = "一次也可能触法：贩卖、运输毒品无论多少都追究。",
        en = "Once can be enough: selling or transporting any quantity is prosecuted." } },
  },

  n2b = {
    who = "courier-neutral",
    tells = { zh = "快递到了，寄件人是陌生地址，很轻。", en = "The parcel comes from a strange address, very light." },
    { rate = "good", to = "e1",
      zh = "不收不拆，和家长打 110", en = "Refuse it and call 110 with a parent",
      coach = { zh = "来得及。越早说清楚越好。", en = "Still in time; the sooner you speak up, the better." } },
    { rate = "unsafe", to = "h4",
      zh = "先打开看一眼，弄清楚里面是什么", en = "Open it first, just to see what is inside",
      coach = { zh = "不要碰，可能破坏证据也伤到自己。", en = "Don't touch." } },
  },

  n3 = {
    thing = "objects/phone-chat",
    tells = { zh = "他把你拉进“接单群”。", en = 'He adds you to an "orders group".' },
    { rate = "good", to = "e1",
      zh = "截图退群，告诉家长", en = "Screenshot, leave, tell parents",
      coach = { zh = "保留证据，别发到网上。", en = "Keep evidence, don't post it." } },
    { rate = "risky", to = "e1",
      zh = "马上退群，当没发生过", en = "Leave at once and forget about it",
      coach = { zh = "做得对，再告诉大人就更安全。", en = "Good; also tell an adult." } },
    { rate = "unsafe", to = "h4",
      zh = "先不说话，留在群里看看", en = "Say nothing, stay in and just watch",
      coach = { zh = "好奇会把你拉进去。", en = "Curiosity pulls you in." } },
  },

  h4 = {
    who = "police-neutral",
    back = "n2b",
    help = {
      zh = "停下，放原处，离开，110。未成年人先叫家长或老师。",
      en = "Stop, leave it, walk away, 110; get a parent or teacher first." },
  },

  e1 = {
    who = "police-glad",
    ends = { zh = "民警核实并感谢你；举报人信息保密。", en = "Police thank you; informants are protected." },
  },
}
