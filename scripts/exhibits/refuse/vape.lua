-- R2 The senior's vape.
return {
  title = { zh = "学长的电子烟", en = "The senior's vape" },
  levels = { "middle" }, place = "playground",
  practise = { zh = "“我不抽，我跑步。”", en = "\"I don't vape. I run.\"" },
  facts = { "B07", "D06", "E11", "H03" },
  first = "n1",

  n1 = {
    who = "tempter-smiling", also = "boy-secondary-neutral",
    says = { zh = "“水果味，不含尼古丁，抽一口。”", en = '"Fruit flavour, no nicotine, one puff."' },
    { rate = "good", to = "n2",
      zh = "“不了，我不抽。”", en = "\"No thanks, I don't.\"",
      coach = { zh = "短、稳、不辩论。", en = "Short, steady, no debate." } },
    { rate = "risky", to = "n2",
      zh = "“这里面到底装了什么？”", en = '"What have they put in it?"',
      coach = {
        zh = "会提问很好，但答案不可信；调味电子烟本就禁止销售。",
        en = "Good to ask, but you can't trust the answer; flavoured vapes are banned." } },
    { rate = "unsafe", to = "n2b",
      zh = "“那我先拿着看看。”", en = '"Let me just hold it for now."',
      coach = { zh = "拿着就更难说不，也可能替别人担事。", en = "Holding makes refusing harder." } },
  },

  n2 = {
    who = "tempter-shrugging", also = "boy-secondary-neutral",
    says = { zh = "“怕了？大家都抽。”", en = '"Scared? Everyone does."' },
    { rate = "good", to = "n3",
      zh = "“大多数人都不碰。我要比赛。”", en = "\"Most people don't. I've got a match coming.\"",
      coach = { zh = "用真实数字加自己的目标。", en = "Facts plus your own goal." } },
    { rate = "risky", to = "n3",
      zh = "笑一笑，低头看手机，不说话", en = "Smile, look at your phone, say nothing",
      coach = { zh = "沉默会被当成犹豫，补一句“我走了”。", en = "Silence looks like doubt; add \"I'm off\"." } },
    { rate = "unsafe", to = "h2",
      zh = "“谁说我怕了？抽就抽！”", en = "\"Who says I'm scared? Fine then.\"",
      coach = { zh = "激将法就是为了让你不想就做。", en = "Dares are made to stop you thinking." } },
  },

  n2b = {
    thing = "vape-pen",
    tells = { zh = "你手里拿着电子烟，他去接电话了。", en = "You hold it while he takes a call." },
    { rate = "good", to = "n3",
      zh = "放下，走开，告诉老师", en = "Put it down, go and tell a teacher",
      coach = {
        zh = "放下就好，不用等他；老师会处理，别人也不会误拿。",
        en = "Just put it down; a teacher will deal with it so nobody else picks it up." } },
    { rate = "unsafe", to = "h2",
      zh = "先收进书包，等会儿还给他", en = "Put it in your bag to give back later",
      coach = { zh = "带走会让问题跟着你。", en = "The problem follows you." } },
  },

  n3 = {
    thing = "objects/phone-chat",
    tells = { zh = "第二天，他发来消息。", en = "Next day, a message from him." },
    says = { zh = "“这次真的‘上头’，给你留了。”", en = '"This one gives a real buzz, saved you one."' },
    { rate = "good", to = "e1",
      zh = "不回，截图给老师或爸妈看", en = "Don't reply; show an adult a screenshot",
      coach = {
        zh = "“上头”是危险暗语，这类烟可能含依托咪酯或合成大麻素。求助不是告密。",
        en = '"Buzz" is a danger word: such vapes may hold etomidate or synthetic cannabinoids. Asking for help is not snitching.' } },
    { rate = "risky", to = "e1",
      zh = "回一句“不用了，别再给我发了”", en = "Reply \"No thanks, don't message me again\"",
      coach = { zh = "清楚。再告诉一个大人就更好。", en = "Clear; also tell an adult." } },
    { rate = "unsafe", to = "h2",
      zh = "回“先放你那儿，以后再说”", en = "Reply \"Keep it for me, we'll see later\"",
      coach = { zh = "这等于答应了一半。", en = "That is half a yes." } },
  },

  h2 = {
    who = "nurse-neutral",
    back = "n1",
    help = {
      zh = "有人抽后手抖、走不稳、意识模糊——扶坐、防摔、打 120；叫不醒但有呼吸就侧卧；如实告诉医生。",
      en = "Shaking, unsteady, confused: sit them down, prevent falls, call 120; if they won't wake but breathe, turn them on the side; tell the medics the truth." },
  },

  e1 = {
    who = "boy-secondary-glad",
    ends = { zh = "老师悄悄处理，没有公开点名；你们约好周末打球。", en = "Handled quietly; you play ball on Saturday." },
  },
}
