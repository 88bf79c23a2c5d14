local cases = require "core.cases"
return cases {
  title = { zh = "案例", en = "Cases" }, opening = { zh = "看看", en = "Look" },
  { composite = true, review = "2026-12-01", title = { zh = "一", en = "One" }, place = "room", who = { zh = "小明", en = "Ming" },
    beats = { { zh = "先", en = "First" } }, turn = { zh = "后来", en = "Then" }, outcome = { zh = "结果", en = "So" },
    lesson = { zh = "道理", en = "Lesson" }, question = { zh = "你呢？", en = "You?" }, help = { zh = "110", en = "110" } },
}
