-- A question of each type that can be asked before, none of them with a word about right and wrong; the pages;
-- the like ones, explained. Another form comes first than in lesson-upright.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 1,
  { tap = { 960, 700 } }, { open = "lesson" }, { wait = 0.5 }, { see = "学之前 · 第 1 题" },
  { tap = "只吃一颗" }, { wait = 0.2 }, { unseen = "差一点" }, { shot = "single-noted" }, { wait = 1 },
  { tap = "错" }, { wait = 0.2 }, { shot = "truth-noted" }, { wait = 1 },
  { see = "哪一包奶茶有标签" }, { tap = "丙" }, { wait = 0.2 }, { shot = "pictures-noted" }, { wait = 1 },
  { tap = "没有标签" }, { tap = "超市买的" }, { tap = "就这些" }, { wait = 0.2 }, { shot = "multiple-noted" }, { wait = 1 },
  { tap = "先收下" }, { see = "谢谢，都记下了" }, { wait = 0.6 }, { unseen = "没有标签，就是警报" }, { shot = "thanks" },
  { tap = "先收下" }, { unseen = "没有标签，就是警报" }, -- and nothing more is told
  { answers = { exhibit = "lesson", key = "s.p.zh.a", row = "play", part = "gain.recognise.a", counts = "0.1" } },
  { tap = "去看看" }, { wait = 0.5 }, { see = "先看标签" }, { shot = "page" },
  { drag = { { 1500, 300 }, { 500, 300 } }, seconds = 0.4 }, { wait = 0.5 }, { see = "110" }, { shot = "last-page" },
  { tap = "上一页" }, { wait = 0.5 }, { tap = "下一页" }, { wait = 0.5 },
  { tap = "再答一次" }, { wait = 0.5 }, { see = "奶茶粉没有日期" },
  { tap = "不喝" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "下一题" }, { wait = 0.5 },
  { see = "看颜色" }, { tap = "错" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "下一题" }, { wait = 0.5 },
  { tap = "甲" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "下一题" }, { wait = 0.5 },
  { tap = "催你马上试" }, { tap = "只在私聊里卖" }, { tap = "就这些" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "下一题" }, { wait = 0.5 },
  { tap = "我不喝" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "看灯" }, { wait = 0.6 },
  { see = "全亮了" }, { see = "学之前 1 / 5" }, { see = "学之后 5 / 5" }, { see = "这四盏，是你刚刚学会的" }, { see = "12355" }, { shot = "end" },
  { tally = { event = "exhibit_completed", exhibit = "lesson" } },
  -- 0, 60, 0, 0 and 0 before: 12 of 60; all after
  { answers = { exhibit = "lesson", key = "s.p.zh.a", row = "play", part = "gain.recognise.a", counts = "1.0.12.60.144.3600.720" } },
}
