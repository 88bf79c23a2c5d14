-- R3 The "study pills".
return {
  title = { zh = "“聪明药”", en = 'The "study pills"' },
  levels = { "middle" }, place = "classroom",
  practise = { zh = "“我靠睡觉和计划，不靠药。”", en = '"I rely on sleep and a plan, not on pills."' },
  facts = { "M01", "M03", "M08", "D10" },
  first = "n1",

  n1 = {
    who = "boy-secondary-neutral", thing = "medicine-box",
    says = { zh = "“吃这个，一晚背完三本书。”", en = '"Take this, learn three books in a night."' },
    { rate = "good", to = "n2",
      zh = "“那是处方药，我不吃。”", en = "\"That's prescription. Not for me.\"",
      coach = { zh = "认出是药，就用药品规则。", en = "If it is medicine, medicine rules apply." } },
    { rate = "risky", to = "n2",
      zh = "“这个真的有用吗？”", en = '"Does that really work?"',
      coach = {
        zh = "健康人靠它提分没有依据，却会心慌失眠。",
        en = "No proof it raises scores; it brings palpitations and sleeplessness." } },
    { rate = "unsafe", to = "n2",
      zh = "“我先收着，考前再看吃不吃。”", en = "\"I'll keep it and decide before the exam.\"",
      coach = { zh = "收着就像留了一个借口。", en = "Keeping it keeps the excuse." } },
  },

  n2 = {
    tells = { zh = "你确实很焦虑，睡不好。", en = "You really are anxious and sleepless." },
    { rate = "good", to = "n3",
      zh = "跟老师聊聊，或者打 12355", en = "Talk to a teacher, or call the 12355 line",
      coach = { zh = "把压力说出来，就轻了一半。", en = "Saying it halves the load." } },
    { rate = "risky", to = "n3",
      zh = "谁也不说，自己再硬扛几天", en = "Say nothing and push through alone",
      coach = { zh = "能坚持，但不必一个人。睡够才记得住。", en = "Brave, but not alone; sleep makes memory." } },
    { rate = "unsafe", to = "h3",
      zh = "上网查查有没有“提分药”", en = 'Look online for some "score pills"',
      coach = { zh = "网上不得销售精神药品，来路不明更危险。", en = "Psychotropic medicines may not be sold online." } },
  },

  n3 = {
    who = "boy-secondary-worried",
    tells = { zh = "同桌说他已经连吃一周，手抖心慌。", en = "He has taken them for a week; hands shake, heart races." },
    { rate = "good", to = "e1",
      zh = "“走，我陪你去找校医。”", en = "\"Come on, I'll take you to the nurse.\"",
      coach = { zh = "帮助同伴也是勇气。", en = "Helping is courage." } },
    { rate = "risky", to = "e2",
      zh = "“你别再吃了，快停下吧。”", en = '"You ought to stop taking those right now."',
      coach = { zh = "劝得对，但停药也要医生看。", en = "Right, but a doctor should see him." } },
    { rate = "unsafe", to = "h3",
      zh = "“放心，我不会告诉别人的。”", en = "\"Don't worry, I won't tell anybody.\"",
      coach = { zh = "关系健康的秘密，请告诉大人。", en = "Health secrets need an adult." } },
  },

  h3 = {
    who = "nurse-neutral",
    back = "n2",
    help = {
      zh = "胸闷、心跳很快、胡言乱语——120。药盒带给医生看。",
      en = "Chest tightness, racing heart, confusion: 120; bring the pack." },
  },

  e1 = {
    who = "nurse-glad",
    ends = { zh = "校医联系家长与医院；老师帮你们调整计划。", en = "Nurse and parents act; the plan is eased." },
  },

  e2 = {
    who = "nurse-neutral",
    ends = { zh = "他停了两天很难受，你们最后还是去了校医室。", en = "He felt bad; you went to the nurse in the end." },
  },
}
