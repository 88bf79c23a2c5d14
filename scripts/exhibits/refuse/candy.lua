-- R6 Festival-night candy.
return {
  title = { zh = "节日夜市的糖", en = "Festival-night candy" },
  levels = { "primary", "middle" }, place = "market",
  practise = { zh = "“我不吃陌生人的东西。”", en = "\"I don't eat things from strangers.\"" },
  facts = { "D04", "D12", "D13", "J01" },
  first = "n1",

  n1 = {
    who = "tempter-smiling", thing = "candy",
    tells = { zh = "摊边有人发彩色糖豆。", en = "Someone at a stall hands out coloured sweets." },
    says = { zh = "“免费送，现在就吃，别问是什么！”", en = "\"Free, eat it now, don't ask what it is!\"" },
    { rate = "good", to = "n2",
      zh = "“不要，谢谢！我们走。”", en = "\"No, thanks! Come on, let's go.\"",
      coach = { zh = "“现在就吃”“别问”都是警报。手拉手走，更安全。", en = "\"Now\" and \"don't ask\" are alarms. Leave together." } },
    { rate = "risky", to = "n2",
      zh = "“那我先拿着，现在不吃。”", en = "\"I'll just hold it and not eat it yet.\"",
      coach = { zh = "拿着别人会再催你，放回去更好。", en = "They'll press you; put it back." } },
    { rate = "unsafe", to = "h6",
      zh = "“那我就吃一颗试试。”", en = "\"I'll eat one, only to try it.\"",
      coach = { zh = "来路不明的东西，一颗也不尝。", en = "Not even one." } },
  },

  n2 = {
    who = "girl-primary-neutral", thing = "candy",
    tells = { zh = "朋友已经拿了一包。", en = "Your friend already took a packet." },
    { rate = "good", to = "n3",
      zh = "“别吃，我们交给巡逻的叔叔阿姨。”", en = "\"Don't eat it. Let's give it to the patrol.\"",
      coach = { zh = "保护朋友也是拒绝技能。", en = "Protecting a friend is a refusal skill." } },
    { rate = "risky", to = "n3",
      zh = "“那你自己可要小心一点。”", en = '"Well, you had better be careful."',
      coach = { zh = "多说一句“我陪你放回去”会更好。", en = "Add: \"I'll go with you to put it back.\"" } },
    { rate = "unsafe", to = "h6",
      zh = "“那给我也来一颗吧，就一颗。”", en = '"Then give me one too, only one."',
      coach = { zh = "别被热闹带走。", en = "Don't be carried along." } },
  },

  n3 = {
    who = "tempter-neutral",
    tells = { zh = "人多，你和家人走散了，有陌生人说要带你找。", en = "In the crowd you lose your family; a stranger offers to help." },
    { rate = "good", to = "e1",
      zh = "不跟他走，找警察或志愿者", en = "Don't go; find police or a volunteer",
      coach = { zh = "记住会合点，活动前就约好。", en = "Agree a meeting point beforehand." } },
    { rate = "risky", to = "e1",
      zh = "请旁边摊主帮我给家里打电话", en = "Ask a stallholder nearby to phone home",
      coach = { zh = "可以，选看得见标识的摊位。", en = "Fine; choose a marked stall." } },
    { rate = "unsafe", to = "h6",
      zh = "跟他走，让他带我去找爸妈", en = "Go along and let them find your family",
      coach = { zh = "不要跟陌生人离开人群。", en = "Never leave the crowd with a stranger." } },
  },

  h6 = {
    who = "worker-glad",
    back = "n1",
    help = {
      zh = "不舒服、发抖、心慌——坐下，叫志愿者，打 120，把剩下的糖留给医生看，不要扔。",
      en = "Shaky, heart racing: sit, call a volunteer, 120, keep the rest for the doctor." },
  },

  e1 = {
    who = "mother-glad",
    ends = { zh = "你和家人在灯光下汇合，糖被上交。", en = "You meet your family; the sweets are handed over." },
  },
}
