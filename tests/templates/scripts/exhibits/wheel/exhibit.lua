local wheel = require "core.wheel"

return wheel {
  title = { zh = "小舵轮", en = "The helm" },
  line = { zh = "停在哪里，聊哪里", en = "Talk about where it stops" },
  picture = "places/coast.svg",

  { name = { zh = "杯子", en = "My cup" }, picture = "objects/water-bottle-sealed.svg",
    tip = { zh = "饮料自己打开，离开过视线就不再喝。", en = "Open your own drink. Once out of sight, leave it." },
    source = { zh = "来源：示例", en = "Source: a sample" } },
  { name = { zh = "说“不”", en = "Say no" }, say = { zh = "“不，谢谢。我们走吧。”", en = "“No, thanks. Come on, let's go.”" } },
  { name = { zh = "朋友", en = "A friend" }, talk = { zh = "朋友需要帮助的时候，你可以怎么陪他？", en = "A friend needs help. How can you be there?" } },
  { name = { zh = "警报", en = "Alarms" }, tip = { zh = "没标签、有人催、“别告诉大人”，都是警报。", en = "No label, someone rushing you, \"don't tell\": all are alarms." } },
  { name = { zh = "药箱", en = "Medicine" }, tip = { zh = "医生开给谁，就只给谁吃。", en = "Medicine is only for the person the doctor gave it to." } },
  { name = { zh = "大人", en = "Adults" }, talk = { zh = "遇到警报，你会先告诉哪一位信任的大人？", en = "An alarm rings. Which adult you trust would you tell first?" } },
  { name = { zh = "夜市", en = "Market" }, say = { zh = "“我不吃陌生人的东西。”", en = "“I don't eat what strangers give me.”" } },
  { name = { zh = "大多数", en = "Most of us" }, tip = { zh = "绝大多数人都不碰毒品。你和大多数人在一起。", en = "Nearly everyone stays away from drugs. You are with the majority." } },
}
