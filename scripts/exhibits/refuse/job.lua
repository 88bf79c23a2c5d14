-- R5 The online friend's "job".
return {
  title = { zh = "网友的“兼职带货”", en = "The online friend's \"job\"" },
  levels = { "middle", "adult" }, place = "room",
  practise = { zh = "“不问内容的钱，我不赚。”", en = "\"Money with no questions? I won't earn it.\"" },
  facts = { "D16", "G01", "G02", "J09" },
  first = "n1",

  n1 = {
    thing = "objects/phone-chat",
    says = {
      zh = "“送个小箱子到外地，包车费，报酬很高，不问内容。”",
      en = '"Take a small box to another city: fares paid, high pay, no questions."' },
    { rate = "good", to = "n2",
      zh = "“不问内容的活，我不接。”", en = "\"No-questions jobs? I don't do them.\"",
      coach = { zh = "把警报说出来，对方就没有话了。", en = "Name the alarm." } },
    { rate = "risky", to = "n2",
      zh = "“等等，我先回去问问我妈。”", en = "\"Wait, I'll go and ask my mum about it first.\"",
      coach = { zh = "好办法，给自己时间。", en = "Good, it buys time." } },
    { rate = "unsafe", to = "n2",
      zh = "“听着还行，那哪天出发？”", en = '"Sounds all right. When do I start?"',
      coach = { zh = "钱来得越轻松，越要先停一停。", en = "Easy money: stop first." } },
  },

  n2 = {
    thing = "objects/phone-chat",
    says = { zh = "“很安全，很多学生都做，你身份证拍给我。”", en = '"Safe, many students do it. Send your ID photo."' },
    { rate = "good", to = "n3",
      zh = "证件不外发，拉黑举报", en = "Don't send it; block and report them",
      coach = { zh = "证件照能被用来做坏事。", en = "ID photos are misused." } },
    { rate = "risky", to = "h5",
      zh = "打马赛克，只发半张", en = "Cover part of it and send the rest",
      coach = { zh = "一半也不行。", en = "Half is too much." } },
    { rate = "unsafe", to = "h5",
      zh = "照对方说的，把照片发过去", en = "Send the photo, just as they asked you",
      coach = { zh = "马上停止，告诉家长，一起报警。", en = "Stop, tell your parents, report together." } },
  },

  n3 = {
    who = "girl-secondary-neutral",
    tells = { zh = "表姐说她也收到同样的消息，想去。", en = "Your cousin got the same and wants to go." },
    { rate = "good", to = "e1",
      zh = "和她一起告诉大人，打 110", en = "Go with her to tell an adult, call 110",
      coach = { zh = "你保护了两个人。", en = "You protected two people." } },
    { rate = "risky", to = "e2",
      zh = "发消息劝她，叫她千万别去", en = "Message her and say she shouldn't go",
      coach = { zh = "劝得好，再叫大人来会更稳。", en = "Good; an adult makes it safer." } },
    { rate = "unsafe", to = "h5",
      zh = "让她先去试试，回来再说", en = "Let her try it first, then decide",
      coach = { zh = "别让亲人冒险。", en = "Don't let family take the risk." } },
  },

  h5 = {
    who = "police-neutral",
    back = "n2",
    help = {
      zh = "证件或定位已给出——留聊天记录、告诉家长、报警、通知学校。",
      en = "ID already sent: keep the chat, tell parents, police and school." },
  },

  e1 = {
    who = "police-glad",
    ends = { zh = "警方提醒：利用未成年人运毒，背后的人会从重处罚。", en = "Those who use minors are punished more heavily." },
  },

  e2 = {
    who = "girl-secondary-glad",
    ends = { zh = "表姐犹豫后留了下来，你们一起把聊天记录交给大人。", en = "She stays; you hand the chat to an adult." },
  },
}
