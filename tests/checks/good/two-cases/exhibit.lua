-- Two cases: one made of several, one that was published, whose number is cited as it is.
local cases = require "core.cases"

return cases {
  title = { zh = "两个案例", en = "Two cases" }, opening = { zh = "哪一刻可以不一样？", en = "Which moment could have gone another way?" },
  { title = { zh = "同学给的“糖”", en = "The \"sweet\"" }, place = "playground", person = "boy-secondary-neutral", composite = true, review = "2027-06-26", facts = { "K06" },
    who = { zh = "小杰，一名初中生。", en = "Jie, a pupil." }, beats = { { zh = "有人递来一颗没有标签的“糖”。", en = "Somebody offers a \"sweet\" without a label." } },
    turn = { zh = "他想起：要保密的，就是警报。", en = "He remembers: what must be hidden is an alarm." }, outcome = { zh = "他走开，告诉了老师。", en = "He leaves and tells a teacher." },
    lesson = { zh = "不知道是什么，就不尝。", en = "If you don't know it, don't taste it." }, question = { zh = "换成你，会怎么说？", en = "What would you say?" }, help = { zh = "110、12355", en = "110, 12355" } },
  { title = { zh = "替人收包裹", en = "A parcel for others" }, place = "parcel", level = "adult", review = "2027-06-26",
    source = { issuer = { zh = "某法院", en = "A court" }, title = { zh = "典型案例", en = "Typical cases" }, date = "2026-06-26", number = "（2026）示例 1 号" },
    who = { zh = "一名成年人。", en = "An adult." }, beats = { { zh = "他签了字。", en = "He signed." } }, turn = { zh = "同学报了警。", en = "A friend called 110." },
    outcome = { zh = "依法处理。", en = "Dealt with by law." }, lesson = { zh = "不替人收。", en = "Don't receive for others." },
    question = { zh = "哪里是警报？", en = "Where were the alarms?" }, help = { zh = "110", en = "110" } },
}
