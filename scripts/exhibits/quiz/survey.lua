-- What visitors think: no answer is right, nothing is scored. Never about a visitor's own use.
local q = require "core.quiz"

return {
  q.survey { id = "q87", level = "P", topic = "拒绝技能",
    ask = { zh = "今天的内容，你最想讲给谁听？",
      en = "Whom would you like to tell about today?" },
    options = {
      { zh = "家里人", en = "My family" },
      { zh = "好朋友", en = "A good friend" },
      { zh = "同学和老师", en = "Classmates and teachers" },
      { zh = "还没想好", en = "I don't know yet" },
    },
    why = { zh = "讲给一个人听，就多一个人知道。", en = "Tell somebody, and one more person knows." } },
}
