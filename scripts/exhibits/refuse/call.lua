-- R8 The call before day one.
return {
  title = { zh = "上班前夜的电话", en = "The call before day one" },
  levels = { "adult" }, place = "room",
  you = false,
  practise = { zh = "“谢谢，我不去。”“我明天要上班。”", en = "\"Thanks, I'm not coming.\" \"I work tomorrow.\"" },
  facts = { "I04", "I05", "I06", "I07", "I09", "I10", "I11", "E20", "J02", "J03", "J04" },
  first = "n1",

  n1 = {
    thing = "objects/phone-chat",
    tells = {
      zh = "你正在社区康复，社区帮忙联系的工作明天上岗。晚上，以前的熟人来电。",
      en = "You are in community recovery; the job the community helped you find starts tomorrow. An old acquaintance calls." },
    says = { zh = "“出来坐坐，给你庆祝。”", en = "\"Come out, let's celebrate.\"" },
    { rate = "good", to = "n2",
      zh = "“谢谢，今晚不出门了。”", en = "\"Thanks, I'm staying in tonight.\"",
      coach = { zh = "客气，也清楚。不用解释过去，也不用道歉。", en = "Polite and clear. No need to explain your past or apologise." } },
    { rate = "risky", to = "n2",
      zh = "“我想想，一会儿回你电话。”", en = "\"Let me think. I'll call you back.\"",
      coach = { zh = "给自己留了时间。用这几分钟联系一个支持你的人。", en = "You bought time. Use it to reach someone on your side." } },
    { rate = "unsafe", to = "n2",
      zh = "“行，那就坐一小会儿吧。”", en = '"All right, just for a little while."',
      coach = {
        zh = "大事前一晚，是高风险时刻，不是你不好。还没出门，改主意来得及。",
        en = "The night before a big day is a high-risk moment; that is no fault of yours. You haven't left; you can still change your mind." } },
  },

  n2 = {
    thing = "objects/phone-chat",
    tells = { zh = "电话又响。", en = "The phone rings again." },
    says = { zh = "“怎么还不来？看不起老朋友了？”", en = '"Still not coming? Too good for old friends?"' },
    { rate = "good", to = "n3",
      zh = "“没有。我现在这样挺好。”", en = '"Not at all. This life suits me."',
      coach = { zh = "平静地说，就是尊严。你不用向谁证明。", en = "Said calmly, that is dignity. You owe nobody proof." } },
    { rate = "risky", to = "n3",
      zh = "“明天要早起，咱们改天吧。”", en = "\"I'm up early. Let's do it another day.\"",
      coach = {
        zh = "理由好用，可“改天”会等来下一个电话。下次说“我不去”。",
        en = "A good reason, but \"another day\" invites another call; next time say \"I'm not coming\"." } },
    { rate = "unsafe", to = "h8",
      zh = "“别这么说，我这就来。”", en = "\"Don't say that. I'm on my way.\"",
      coach = {
        zh = "内疚也是一种压力。停一停，先打给支持你的人。",
        en = "Guilt is pressure too. Pause, and first call someone on your side." } },
  },

  n3 = {
    thing = "objects/phone-chat",
    tells = {
      zh = "挂了电话，你心里发慌，也担心新单位知道过去。",
      en = "You hang up uneasy, and worry that the new workplace will learn about your past." },
    { rate = "good", to = "e1",
      zh = "给社区的专职人员打个电话", en = "Phone your community recovery worker now",
      coach = {
        zh = "家人、专职人员、医务人员、志愿者都是你的支持，也可打 12356。戒毒信息依法保密，工作人员泄露要受处分；就业不受歧视。",
        en = "Family, staff, medics and volunteers support you; 12356 is there too. Treatment data is confidential and staff who leak it are disciplined; the law bars discrimination at work." } },
    { rate = "risky", to = "e2",
      zh = "跟家人坐坐，早点睡觉", en = "Sit with family and get to bed early",
      coach = {
        zh = "家人在身边，很好。再跟专职人员说一声，支持更稳。",
        en = "Family is a strength; tell your worker too and the support is steadier." } },
    { rate = "unsafe", to = "h8",
      zh = "谁也不说，自己一个人扛", en = "Tell nobody and bear it on your own",
      coach = {
        zh = "你已经走了很远，不必一个人扛。开口求助是本事。",
        en = "You have come far and need not bear it alone. Asking for help is a skill." } },
  },

  h8 = {
    who = "worker-neutral",
    back = "n2",
    help = {
      zh = "见了面、心里渴求，或者又用了——这不是“没救了”，是需要再次帮助的信号。先到安全的地方，告诉家人、专职人员或医生；心里难受打 12356，年轻人也可打 12355；身体不舒服打 120，如实告诉医生。",
      en = "You met, you crave, or you used again: this is not the end, it is a signal for more help. Get somewhere safe, tell family, your worker or a doctor; distress: 12356, young people also 12355; unwell: 120, and tell the medics the truth." },
  },

  e1 = {
    who = "worker-glad",
    ends = {
      zh = "专职人员陪你聊到安心。第二天，你准时上岗。教练：停用并接受治疗，睡眠、情绪、体力可以逐步好转。",
      en = "The worker talks with you until you feel steady; next day you start on time. With abstinence and care, sleep, mood and strength can improve." },
  },

  e2 = {
    who = "mother-glad",
    ends = {
      zh = "家人陪你吃早饭，送你出门。路上，你给专职人员打了电话。",
      en = "Your family has breakfast with you; on the way to work you ring your worker." },
  },
}
