local cases = require "core.cases"

return cases {
  title = { zh = "案例墙", en = "Cases" },
  opening = { zh = "哪一刻可以不一样？", en = "Which moment could differ?" },
  closing = { zh = "转折总会有。", en = "There is a turning." },

  { title = { zh = "一个例子", en = "An example" }, place = "playground", person = "boy-secondary-neutral",
    composite = true, review = "2027-05-24",
    who = { zh = "一名中学生。", en = "A pupil." },
    beats = { { zh = "先这样。", en = "First this." }, { zh = "后那样。", en = "Then that." } },
    turn = { zh = "有人伸手。", en = "Somebody helped." },
    outcome = { zh = "好起来了。", en = "It got better." },
    lesson = { zh = "说出来。", en = "Speak up." },
    question = { zh = "你会怎么开口？", en = "How would you begin?" },
    help = { zh = "12355、120", en = "12355, 120" } },

  { title = { zh = "公开的案例", en = "A published case" }, place = "parcel", level = "adult",
    source = { issuer = { zh = "某法院", en = "A court" }, title = { zh = "典型案例", en = "Typical cases" }, date = "2026-06-26", number = "（2026）示例 1 号" },
    review = "2027-06-26",
    who = { zh = "一名成年人。", en = "An adult." }, beats = { { zh = "他签了字。", en = "He signed." } },
    turn = { zh = "同学报了警。", en = "A friend called 110." }, outcome = { zh = "依法处理。", en = "Dealt with by law." },
    lesson = { zh = "不替人收。", en = "Don't receive for others." },
    question = { zh = "哪里是警报？", en = "Where were the alarms?" }, help = { zh = "110", en = "110" } },
}
