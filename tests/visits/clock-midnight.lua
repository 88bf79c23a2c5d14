-- A use that goes over midnight belongs to the hour it began in, its end to the hour it ended in.
return {
  clock = "2026-12-31T23:59:50+08:00", lang = "zh", level = "primary", seed = 2,
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { open = "steady" },
  { tally = { event = "exhibit_enter", exhibit = "steady", hour = "2026-12-31T23+08" } },
  { wait = 30 },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "steady", seconds = 30, hour = "2027-01-01T00+08" } },
}
