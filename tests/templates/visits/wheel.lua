-- By button, by flick and by tap; a touch ends the turning; the third card counts; none comes twice.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 5,
  { tap = { 960, 700 } }, { open = "wheel" },
  { see = "拨一下轮盘" }, { see = "杯子" },
  { wait = 0.5 }, { shot = "before" },
  { tap = "转一转" },
  { see = "转起来了" },
  { wait = 0.7 }, { shot = "turning" },
  { wait = 3 }, { unseen = "转起来了" }, { shot = "a-card" },
  { drag = { { 300, 300 }, { 760, 300 } }, seconds = 0.2 },
  { see = "转起来了" }, { tap = { 540, 500 } }, -- a touch ends it
  { wait = 0.5 }, { unseen = "转起来了" }, { shot = "another-card" },
  { tap = { 540, 300 } },
  { wait = 3.5 },
  { tally = { event = "exhibit_completed", exhibit = "wheel" } },
  { see = "去别处看看" }, { shot = "the-last-card" },
  { tap = "#language" }, { see = "See others" }, { wait = 0.5 }, { shot = "english" },
  { tap = "Spin" }, { see = "Round it goes" }, { wait = 3.5 },
  { tap = "See others" },
  { tally = { event = "exhibit_leave", exhibit = "wheel", how = "home" } },
}
