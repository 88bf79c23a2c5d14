-- R7 Grandma's sleeping pills.
return {
  title = { zh = "奶奶的安眠药", en = "Grandma's sleeping pills" },
  levels = { "primary" }, place = "room",
  practise = { zh = "“不是医生开给我的药，我不吃。”", en = "\"If the doctor didn't give it to me, I don't take it.\"" },
  facts = { "M01", "M04", "M07", "M08", "E21", "J02", "J03", "J09" },
  first = "n1",

  n1 = {
    who = "boy-secondary-neutral", thing = "pill-bottle",
    tells = {
      zh = "明天考试，你睡不着。表哥拿来奶奶的安眠药。",
      en = "Exam tomorrow and you can't sleep. Your cousin brings Grandma's sleeping pills." },
    says = { zh = "“吃了就能睡好。”", en = "\"You'll sleep well.\"" },
    { rate = "good", to = "n2",
      zh = "“那是奶奶的药，我不能吃。”", en = "\"They're Grandma's. I won't take any.\"",
      coach = {
        zh = "医生开给谁，就只给谁吃。药不能分。",
        en = "Medicine is only for the person the doctor gave it to. Never share it." } },
    { rate = "risky", to = "n2",
      zh = "“这个药，小孩子真的能吃吗？”", en = '"Is that really all right for children?"',
      coach = { zh = "会问很好，可表哥不是医生。去问大人。", en = "Good to ask, but a cousin is no doctor; ask a grown-up." } },
    { rate = "unsafe", to = "n2",
      zh = "“放枕头边，睡不着再说。”", en = '"Leave it by my bed, just in case."',
      coach = { zh = "放在手边，就更难说“不”。还给大人收好。", en = "Close at hand, it is harder to refuse. Give it to a grown-up." } },
  },

  n2 = {
    who = "boy-secondary-neutral", thing = "pill-bottle",
    tells = { zh = "你心里还是很紧张。", en = "You still feel nervous." },
    says = { zh = "“奶奶天天吃都没事。”", en = "\"Grandma takes it every day and she's fine.\"" },
    { rate = "good", to = "n3",
      zh = "“我去找奶奶说说话。”", en = "\"I'm going to talk to Grandma.\"",
      coach = {
        zh = "说出来就轻松多了。好好睡、多运动，找老师或打 12355，都比药管用。",
        en = "Talking helps. Sleep, sport, a teacher or 12355 help more than pills." } },
    { rate = "risky", to = "n3",
      zh = "“我闭上眼，自己慢慢睡。”", en = "\"I'll shut my eyes and try to sleep.\"",
      coach = {
        zh = "没吃药，做得对。紧张时叫大人陪一会儿更好。",
        en = "Right not to take it. If you're nervous, let a grown-up sit with you." } },
    { rate = "unsafe", to = "h7",
      zh = "“好吧，那我也学奶奶那样。”", en = "\"All right, I'll do as Grandma does.\"",
      coach = {
        zh = "安眠药是国家管制的药，别人的药不能吃。吃了也别怕挨骂，马上告诉大人。",
        en = "Sleeping pills are controlled; never take someone else's. If you did, don't fear a scolding: tell a grown-up now." } },
  },

  n3 = {
    who = "boy-primary-neutral", thing = "pill-bottle",
    tells = {
      zh = "第二天，药还放在桌上，小表弟伸手去拿。",
      en = "Next day the pills are still on the table and your little cousin reaches for them." },
    { rate = "good", to = "e1",
      zh = "把药拿开，叫奶奶来锁进药箱", en = "Move the pills and ask Grandma to lock them up",
      coach = { zh = "家里的药要上锁、点数，过期的交回收点。", en = "Lock medicine up, count it, return what has expired." } },
    { rate = "risky", to = "e2",
      zh = "跟他说一声：这个不能吃", en = "Tell him that they are not for eating",
      coach = { zh = "说得对，可药还在手边。再叫大人收好。", en = "Right, but the pills are still in reach; call a grown-up too." } },
    { rate = "unsafe", to = "h7",
      zh = "又不是我的药，先去玩吧", en = "They aren't mine, so go off and play",
      coach = {
        zh = "小弟弟分不清药和糖。看见了就叫大人。",
        en = "Little ones can't tell pills from sweets. If you see it, call a grown-up." } },
  },

  h7 = {
    who = "nurse-neutral",
    back = "n1",
    help = {
      zh = "有人吃了别人的药，很困、叫不醒——马上叫大人，打 120；有呼吸就让他侧着躺，没有正常呼吸就照 120 电话里说的做；守着他，不催吐、不灌水，把药盒给医生看。",
      en = "Someone took another person's medicine and is very sleepy or won't wake: get a grown-up, call 120; breathing: on the side; not breathing normally: do as the 120 operator says; stay, no forced vomiting or drinks, show the doctor the pack." },
  },

  e1 = {
    who = "grandparent-glad",
    ends = {
      zh = "奶奶把药点好数、锁进药箱，说：“睡不着，随时来找我。”",
      en = "Grandma counts the pills, locks them up and says: \"Can't sleep? Come to me any time.\"" },
  },

  e2 = {
    who = "grandparent-neutral",
    ends = { zh = "奶奶听见了，走过来把药锁好，谢谢你的提醒。", en = "Grandma hears you, locks the pills away and thanks you." },
  },
}
