-- Sixteen niches for those who are older: a door opened, its three pages read, the one beside it by a
-- swipe. "What to do" is the end of the exhibit.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 2,
  { tap = { 960, 700 } },
  { open = "cabinet" },
  { see = "柜里没有真品" }, { see = "海洛因" }, { see = "笑气" },
  { wait = 0.5 }, { shot = "the-case" },
  { tap = "依托咪酯" },
  { see = "只能由医生使用" }, { see = "手抖" }, { see = "2023 年 10 月起" },
  { wait = 0.6 }, { shot = "a-thing" },
  { tap = "藏在哪" },
  { see = "上头电子烟" }, { see = "追究刑事责任" }, { unseen = "手抖" },
  { wait = 0.5 }, { shot = "disguises-and-law" },
  { tap = "怎么办" },
  { see = "打 110" }, { see = "来路不明的东西" },
  { tally = { event = "exhibit_completed", exhibit = "cabinet" } },
  { wait = 0.5 }, { shot = "what-to-do" },
  { drag = { { 700, 400 }, { 200, 400 } }, seconds = 0.3 },
  { see = "氟胺酮与氯胺酮危害相近" },
  { tap = "#language" }, { see = "does harm like ketamine" },
  { wait = 0.5 }, { shot = "in-english" },
  { tap = { 668, 960 } }, -- the case again
  { see = "Touch one to open it" },
  { wait = 0.5 }, { shot = "the-case-in-english" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "cabinet", how = "home" } },
}
