-- On an upright screen.
return {
  clock = "2026-11-24T20:00:00+08:00", screen = { 1080, 1920 }, lang = "zh", level = "adult", seed = 8,
  { tap = { 540, 1300 } }, { open = "pledge" },
  { see = "我会说“不”" },
  { drag = { { 300, 700 }, { 700, 1000 } }, seconds = 0.4 },
  { wait = 0.3 }, { shot = "upright" },
  { tap = "换一句" }, { tap = "换一句" }, { tap = "换一句" }, { see = "我给一次机会" },
  { tap = "我承诺" }, { wait = 1 }, { shot = "upright-flying" }, { wait = 2 },
  { tally = { event = "exhibit_completed", exhibit = "pledge" } },
  { see = "放飞了" }, { shot = "upright-up" },
}
