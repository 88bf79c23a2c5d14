-- The plug is pulled in the middle of a use: a new boot, the same sequence.
return {
  clock = "2026-11-24T17:29:50+08:00", lang = "zh", level = "primary", seed = 2,
  { tally = { event = "boot", boot = 1, seq = 1 } },
  { tap = { 960, 700 } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", boot = 1, seq = 4 } },
  { wait = 1 },
  { cut = "power" },
  { see = "碰一下海面" },
  { tally = { event = "boot", boot = 2, seq = 5 } },
  { tally = { event = "anchor", boot = 2, seq = 6 } }, -- dates this boot
  { tap = { 960, 700 } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", boot = 2, seq = 8 } },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "quiz", how = "home", boot = 2, seq = 9 } },
  { cut = "power" },
  { tally = { event = "boot", boot = 3, seq = 10 } },
}
