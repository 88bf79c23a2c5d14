-- From Humen to today; what is for older visitors is left out; the last event counts.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } },
  { open = "history" },
  { see = "虎门销烟" }, { see = "历时 23 天" }, { unseen = "1909" },
  { wait = 0.5 }, { shot = "the-first" },
  { tap = "往后" }, { see = "6 月 26 日" }, { see = "42/112" },
  { wait = 0.5 }, { shot = "a-day" },
  { drag = { { 1500, 400 }, { 700, 400 } }, seconds = 0.5 }, { wait = 0.6 },
  { see = "崖州的六月" },
  { tap = "往后" },
  { see = "你和大多数人在一起" },
  { tally = { event = "exhibit_completed", exhibit = "history" } },
  { tap = "#language" }, { see = "You are with the majority" },
  { wait = 0.5 }, { shot = "today" },
  { tap = "See others" },
  { tally = { event = "exhibit_leave", exhibit = "history", how = "home" } },
}
