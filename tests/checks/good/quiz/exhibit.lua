-- The smallest quiz.
local quiz = require "core.quiz"
local q = quiz

return quiz {
  title = { zh = "小测验", en = "Small quiz" }, draw = 1, pass = 1,
  q.single { id = "q06", level = "P", topic = "历史日期", facts = { "L02" },
    ask = { zh = "国际禁毒日是哪一天？", en = "Which day is the international day against drugs?" },
    right = { zh = "6月26日", en = "26 June" },
    wrong = { { zh = "6月1日", en = "1 June" }, { zh = "12月1日", en = "1 December" } },
    why = { zh = "每年6月26日。", en = "26 June each year." } },
}
