-- A clock that lost its battery: visits count, and their lines say that nobody can trust the hour.
return {
  clock = "1970-01-01T08:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tally = { event = "boot" } },
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start", clock = "unknown", hour = "1970-01-01T08+08" } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", clock = "unknown" } },
  { wait = 90 },
  { tally = { event = "session_end", how = "idle", clock = "unknown" } },
}
