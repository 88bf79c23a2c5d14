-- How to play, the count, a round to its end, the result that counts, and once more; a finger ends the count.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 4,
  { tap = { 960, 700 } }, { open = "game" },
  { see = "真话点一下" }, { wait = 0.5 }, { shot = "opening" },
  { tap = "开始" },
  { see = "3" }, { wait = 0.2 }, { shot = "count" },
  { wait = 2.6 }, { unseen = "3" },
  { wait = 3 }, { shot = "playing" },
  { monkey = 60, seed = 3 },
  { wait = 20 },
  { see = "带走一句话" }, { see = "先停一停" },
  { tally = { event = "exhibit_completed", exhibit = "game" } },
  { wait = 0.5 }, { shot = "result" },
  { tap = "再玩一次" },
  { see = "3" }, { tap = { 960, 500 } }, { unseen = "3" }, -- a finger begins at once
  { wait = 1 }, { tap = "#language" }, { wait = 21 },
  { see = "To take away" }, { shot = "result-english" },
  { tap = "See others" },
  { tally = { event = "exhibit_leave", exhibit = "game", how = "home" } },
}
