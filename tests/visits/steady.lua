-- The boat is led along its channel, badly; the recorded ways stand in; then the decision.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 2,
  { tap = { 960, 700 } },
  { open = "steady" },
  { see = "按住小船，沿着航道走" },
  { tap = "只看示例" },
  { tally = { event = "exhibit_completed", exhibit = "steady" } },
  { shot = "two-ways" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "steady", how = "home" } },
}
