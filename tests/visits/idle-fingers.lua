-- A hand that moves is somebody; a finger, a sleeve or a poster that only lies there is not.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 3,
  { tap = { 960, 700 } },
  { open = "steady" },
  { drag = { { 1000, 300 }, { 1000, 900 } }, seconds = 100 },
  { unseen = "还在吗？" },
  { wait = 55 },
  { unseen = "还在吗？" },
  { wait = 7 },
  { see = "还在吗？" },
  { tap = "#stay" },

  { down = { 1000, 400 } },
  { wait = 58 },
  { unseen = "还在吗？" },
  { wait = 4 },
  { see = "还在吗？" },
  { wait = 20 },
  { see = "碰一下海面" },
  { tally = { event = "exhibit_leave", exhibit = "steady", how = "idle" } },
  { tally = { event = "session_end", how = "idle" } },
  { up = { 1000, 400 } },
  { wait = 1 },
  { see = "碰一下海面" }, -- lifting it starts nothing
}
