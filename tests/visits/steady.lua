-- The boat is led along its channel, then the hand is late; the two ways side by side, and a decision.
-- The finger goes from where the boat lies; a short way lets the recorded ones stand in.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 2,
  { tap = { 960, 700 } },
  { open = "steady" },
  { see = "按住小船，沿着航道走" },
  { tap = "只看示例" },
  { see = "同一条航道，两次" },
  { tally = { event = "exhibit_completed", exhibit = "steady" } },
  { shot = "two-ways" },
  { tap = "我的决定" },
  { see = "你怎么选？" },
  { tap = "不坐这辆车，走开" },
  { see = "司机不对劲" },
  { see = "12355" },
  { shot = "the-decision" },
  { tap = "再走一次" },
  { see = "按住小船，沿着航道走" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "steady", how = "home" } },
}
