-- Across the end of 32-bit time, in the middle of a use.
return {
  clock = "2038-01-19T11:13:40+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", clock = "trusted", hour = "2038-01-19T11+08" } },
  { wait = 50 },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "quiz", how = "home", seconds = 50, hour = "2038-01-19T11+08" } },
}
