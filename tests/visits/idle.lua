-- Nobody is there any more: 60 seconds, then 20 of rising tide; a touch keeps, silence ends the visit.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 3,
  { tap = { 960, 700 } },
  { open = "disguises" },
  { tally = { event = "exhibit_enter", exhibit = "disguises" } },
  { wait = 58 },
  { unseen = "还在吗？" },
  { wait = 3 },
  { see = "还在吗？" },
  { see = "潮水漫上来之前，碰一下就能接着玩。" },
  { see = "秒" },
  { see = "我在，接着玩" },
  { see = "回到海岸" },
  { shot = "still-there" },
  { wait = 5 },
  { see = "14" },

  { tap = "#stay" }, -- the button keeps it, where it was
  { unseen = "还在吗？" },
  { see = "别被外表骗了" },
  { wait = 62 },
  { see = "还在吗？" },
  { tap = { 1700, 200 } }, -- so does the screen around it
  { unseen = "还在吗？" },

  { wait = 62 },
  { see = "还在吗？" },
  { wait = 20 },
  { see = "碰一下海面" },
  { tally = { event = "exhibit_leave", exhibit = "disguises", how = "idle" } },
  { tally = { event = "session_end", how = "idle", uses = 1 } },

  { tap = { 960, 700 } }, -- the next one begins anew, and is asked for the level
  { tally = { event = "session_start" } },
  { see = "你在哪片海？" },
  { wait = 62 },
  { tap = "回到海岸" }, -- "back to the coast" ends it at once
  { tally = { event = "session_end", how = "home", uses = 0 } },
  { see = "碰一下海面" },
}
