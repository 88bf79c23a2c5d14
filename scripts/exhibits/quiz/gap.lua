-- The question bank: words for the gaps of a sentence
local q = require "core.quiz"

return {
  q.gap { id = "q83", level = "P", topic = "伪装", facts = { "D15" },
    ask = { zh = "饮料规则，缺了哪几个词？",
      en = "The drink rule: which words are missing?" },
    text = { zh = "饮料要[1]打开，不[2]，离开过[3]就不再喝。",
      en = "Open your drink [1], keep hold of [2], and once it was out of [3], don't drink it." },
    right = {
      { zh = "自己", en = "yourself", say = { zh = "自己打开，才知道里面没被动过。", en = "Open it yourself, and you know that nobody touched it." } },
      { zh = "离手", en = "it", say = { zh = "不离手，就没有人能动它。", en = "While you hold it, nobody can touch it." } },
      { zh = "视线", en = "sight", say = { zh = "看不见的时候，谁都可能动过。", en = "While you didn't see it, anyone may have touched it." } },
    },
    wrong = { { zh = "朋友", en = "friends" } } },

  q.gap { id = "q84", level = "P", topic = "举报求助", facts = { "J01", "J02", "J03" },
    ask = { zh = "这些时候，打哪个号码？",
      en = "Which number for which moment?" },
    text = { zh = "发现涉毒、遇到危险打[1]，有人昏迷打[2]，想找人说说心事打[3]。",
      en = "Drugs or danger: call [1]. Someone unconscious: call [2]. To talk things over: call [3]." },
    right = {
      { zh = "110", en = "110", say = { zh = "110 是警察。", en = "110 is the police." } },
      { zh = "120", en = "120", say = { zh = "120 是医疗急救。", en = "120 is the ambulance." } },
      { zh = "12355", en = "12355", say = { zh = "12355 是青少年服务台。", en = "12355 is the youth service line." } },
    },
    wrong = { { zh = "12306", en = "12306" } },
    why = { zh = "12306 是铁路服务。", en = "12306 is the railway line." } },

  q.gap { id = "q91", level = "M", topic = "法律", facts = { "G01", "G11", "G36" },
    ask = { zh = "关于贩卖毒品，法律怎么说？",
      en = "What does the law say of selling drugs?" },
    text = { zh = "贩卖毒品，无论[1]都追究[2]责任；从[3]岁起就要负责。",
      en = "Selling [1] of drugs brings [2] liability, and it begins at age [3]." },
    right = {
      { zh = "多少", en = "any amount", say = { zh = "刑法第347条：无论数量多少。", en = "Criminal Law Article 347: whatever the quantity." } },
      { zh = "刑事", en = "criminal", say = { zh = "贩卖毒品是犯罪。", en = "Selling drugs is a crime." } },
      { zh = "14", en = "14", say = { zh = "刑法第17条：已满14岁贩卖毒品就要负刑事责任。", en = "Criminal Law Article 17: from 14, selling brings criminal liability." } },
    },
    wrong = { { zh = "18", en = "18" } } },
}
