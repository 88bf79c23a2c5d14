-- Every place opens its words; when all were seen the exhibit is completed, not before.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "hotspots" },
  { see = "点一点图上的圆圈" }, { see = "看过 0 / 2" }, { unseen = "去别处看看" },
  { tap = { 230, 330 } }, -- the roadside
  { see = "先看两边，再走" }, { see = "看过 1 / 2" }, { unseen = "去别处看看" },
  { wait = 0.5 }, { shot = "one-place" },
  { tap = { 230, 330 } },
  { see = "看过 1 / 2" },
  { tap = { 900, 60 } }, -- beside every place
  { see = "点一点图上的圆圈" },
  { tap = { 650, 650 } }, -- the road
  { see = "车多" }, { see = "来源：交通安全提示" }, { see = "看过 2 / 2" },
  { tally = { event = "exhibit_completed", exhibit = "hotspots" } },
  { tap = { 900, 60 } },
  { see = "都看过了" },
  { tap = "#language" }, { see = "You have seen them all." }, { see = "Seen 2 of 2" },
  { wait = 0.5 }, { shot = "all-places" },
  { tap = "See others" },
  { tally = { event = "exhibit_leave", exhibit = "hotspots", how = "home" } },
}
