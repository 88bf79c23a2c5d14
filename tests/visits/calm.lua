-- Less motion and the low layout are one visitor's; the next one finds neither.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } },
  { open = "steady" },
  { tap = "#help" },
  { tap = "少动一点" },
  { tap = "放低一点" },
  { tap = "知道了" },
  { see = "看两条记录好的航迹" }, -- nothing trembles
  { tap = "#home" },
  { tap = "#home" },
  { tally = { event = "session_end", how = "home" } },
  { tap = { 960, 700 } },
  { open = "steady" },
  { wait = 1 },
  { see = "按住小船，沿着航道走" },
}
