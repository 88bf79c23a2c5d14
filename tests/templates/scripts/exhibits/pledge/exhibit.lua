local pledge = require "core.pledge"

return pledge {
  title = { zh = "我的约定", en = "My pledge" },
  line = { zh = "选一句说出来", en = "Choose a line and say it" },

  { title = { zh = "我会说“不”", en = "I can say no" }, text = { zh = "来路不明的东西，我不接、不尝。", en = "I won't take or taste what I don't know." } },
  { title = { zh = "我看好我的杯子", en = "I mind my cup" }, text = { zh = "饮料自己打开，不离手。", en = "I open my own drink and keep hold of it." } },
  { title = { zh = "我陪朋友", en = "I stand by friends" }, text = { zh = "朋友需要帮助，我陪他去找大人。", en = "If a friend needs help, I go with them." } },
  { title = { zh = "我给一次机会", en = "I give a chance" }, text = { zh = "我愿意和康复的人一起上学、一起工作。", en = "I will study and work beside people in recovery." }, level = "adult" },
}
