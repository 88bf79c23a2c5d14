-- Every type that can stand in a lesson, and every kind of page.
local lesson = require "core.lesson"
local q = require "core.quiz"

local function pair(about, kind, a, b, picture)
  for _, question in ipairs { a, b } do
    question.facts, question.why = { "D12" }, question.why or { zh = "没有标签，就是警报。", en = "No label is an alarm." }
  end
  return { about = about, group = "recognise", picture = picture or "places/market.svg", a = q[kind](a), b = q[kind](b) }
end

return lesson {
  title = { zh = "学前学后", en = "Before, after" }, picture = "places/market.svg",
  carry = { zh = "不知道是什么，就不尝。", en = "if you don't know it, don't taste it." },
  pair({ zh = "没有标签的", en = "no label" }, "single",
    { ask = { zh = "糖果没有厂名，怎么办？", en = "Sweets without a maker?" }, right = { zh = "不吃", en = "Leave them" },
      wrong = { { zh = "闻一闻", en = "Smell them" }, { zh = "只吃一颗", en = "Eat one" }, { zh = "送人", en = "Give them away" } } },
    { ask = { zh = "奶茶粉没有日期，怎么办？", en = "Milk tea without a date?" }, right = { zh = "不喝", en = "Leave it" },
      wrong = { { zh = "冲一点", en = "Try a little" }, { zh = "送同学", en = "Give it away" }, { zh = "先收着", en = "Keep it" } } }),
  pair({ zh = "闻一闻", en = "smelling" }, "truth",
    { ask = { zh = "闻一闻就能认出毒品。", en = "You can tell a drug by its smell." }, answer = false },
    { ask = { zh = "看颜色就能认出毒品。", en = "You can tell a drug by its colour." }, answer = false }, "places/classroom.svg"),
  pair({ zh = "看标签", en = "labels" }, "pictures",
    { ask = { zh = "哪一包奶茶有标签？", en = "Which milk tea has a label?" }, right = { picture = "objects/milktea-sachet-labelled.svg", zh = "甲", en = "One" },
      wrong = { { picture = "objects/milktea-sachet.svg", zh = "乙", en = "Two" }, { picture = "objects/popping-candy.svg", zh = "丙", en = "Three" } } },
    { ask = { zh = "哪一包咖啡有标签？", en = "Which coffee has a label?" }, right = { picture = "objects/coffee-bag-labelled.svg", zh = "甲", en = "One" },
      wrong = { { picture = "objects/coffee-bag.svg", zh = "乙", en = "Two" }, { picture = "objects/snack-bag.svg", zh = "丙", en = "Three" } } }),
  pair({ zh = "警报", en = "alarms" }, "multiple",
    { ask = { zh = "哪些是警报？", en = "Which are alarms?" }, right = { { zh = "没有标签", en = "No label" }, { zh = "包装拆过", en = "Opened" } }, wrong = { { zh = "超市买的", en = "From a shop" } } },
    { ask = { zh = "哪些要当心？", en = "Which need care?" }, right = { { zh = "催你马上试", en = "Try it now" }, { zh = "只在私聊里卖", en = "Sold in chats" } }, wrong = { { zh = "写着厂名", en = "Has a maker" } } }),
  pair({ zh = "别人给的", en = "what others give" }, "scenario",
    { ask = { zh = "“这糖送你，别告诉老师。”", en = "\"Sweets for you. Don't tell.\"" }, right = { zh = "“不，谢谢。”", en = "\"No, thanks.\"" }, wrong = { { zh = "先收下", en = "Take them" } } },
    { ask = { zh = "“快喝，就现在！”", en = "\"Drink it, now!\"" }, right = { zh = "“我不喝。”", en = "\"I won't.\"" }, wrong = { { zh = "喝一小口", en = "Take a sip" } } }),
  learn = {
    { title = { zh = "先看标签", en = "Look for the label" }, text = { zh = "没有就不吃不喝。", en = "None: don't eat or drink it." }, scene = "places/market.svg" },
    { title = { zh = "记住号码", en = "Numbers" }, number = "110", unit = { zh = "报警", en = "Police" }, source = { zh = "公安机关", en = "Police" } },
  },
}
