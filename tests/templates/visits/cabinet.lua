-- More than sixteen stand in a second case; the case comes back where it was left.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "cabinet" },
  { see = "第 1 样" }, { see = "第 16 样" }, { unseen = "第 17 样" },
  { tap = "再看一柜" },
  { see = "第 17 样" }, { unseen = "第 16 样" },
  { wait = 0.5 }, { shot = "the-second-case" },
  { tap = "第 18 样" },
  { see = "一样平常的东西" }, { see = "会绊倒" }, { unseen = "放回原处" },
  { wait = 22 }, { see = "方方的" }, -- "what to do" has glowed once; nothing else has changed
  { tap = "怎么办" }, { see = "放回原处" },
  { tally = { event = "exhibit_completed", exhibit = "cabinet" } },
  { tap = { 790, 960 } }, { see = "第 18 样" }, -- there is none after the last
  { tap = { 550, 960 } }, { wait = 0.4 }, { shot = "the-one-before" },
  { tap = { 670, 960 } }, { see = "第 17 样" }, { unseen = "第 16 样" },
  { tap = "再看一柜" }, { see = "第 1 样" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "cabinet", how = "home" } },
}
