-- The program is killed in the middle of a use: the same data go on, and what was begun stays begun.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tally = { event = "boot", boot = 1, seq = 1 } },
  { tally = { event = "anchor", boot = 1, seq = 2 } },
  { tap = { 960, 700 } },
  { tally = { event = "session_start", seq = 3 } },
  { open = "steady" },
  { tally = { event = "exhibit_enter", exhibit = "steady", seq = 4 } },
  { wait = 3 },
  { cut = true },
  { see = "碰一下海面" },
  { tally = { event = "start", boot = 1, seq = 5 } }, -- next in the sequence: no leave was made up
  { tap = { 960, 700 } },
  { tally = { event = "session_start", boot = 1, seq = 7 } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", boot = 1, seq = 8 } },
  { cut = true },
  { tally = { event = "start", boot = 1, seq = 9 } },
}
