-- Primary pupils see closed doors with the six alarms, and no names; each tells its sign and what to do.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } },
  { open = "cabinet" },
  { see = "找六个警报" }, { unseen = "海洛因" }, { unseen = "柜里没有真品" },
  { wait = 0.5 }, { shot = "closed-doors" },
  { tap = "没有标签" },
  { see = "没有厂名、配料、日期" }, { see = "打 110" }, { unseen = "认一认" },
  { wait = 0.6 }, { shot = "an-alarm" },
  { drag = { { 700, 400 }, { 200, 400 } }, seconds = 0.3 },
  { see = "包装拆过，或者很怪" },
  { tap = { 668, 960 } }, -- the case again: two doors stand open
  { see = "四个“不”" },
  { wait = 0.5 }, { shot = "two-open" },
  { tap = "只在私聊里" }, { see = "用暗语卖" },
  { tap = "下一个警报" }, { see = "查不出" },
  { tap = "下一个警报" }, { see = "有人催你马上试" },
  { tap = "回到柜子" }, { tap = "来路不明" },
  { tally = { event = "exhibit_completed", exhibit = "cabinet" } },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "cabinet", how = "home" } },
}
