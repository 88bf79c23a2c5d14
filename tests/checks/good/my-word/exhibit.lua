-- A pledge: two sentences, one for adults.
local pledge = require "core.pledge"

return pledge {
  title = { zh = "我的约定", en = "My word" }, text = { zh = "画一片海。不写名字。", en = "Draw the sea. No names." },
  { title = { zh = "我会说“不”", en = "I can say no" }, text = { zh = "来路不明的东西，我不接、不尝。", en = "I won't take or taste what I don't know." } },
  { title = { zh = "我给一次机会", en = "I give a chance" }, level = "adult", text = { zh = "我愿意和康复的人一起工作。", en = "I will work beside people in recovery." } },
}
