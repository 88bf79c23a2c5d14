-- On an upright screen, in English: to the end by the button.
return {
  clock = "2026-11-24T20:00:00+08:00", screen = { 1080, 1920 }, lang = "en", level = "primary", seed = 8,
  { tap = { 540, 1300 } }, { open = "wheel" },
  { see = "Give the wheel a push" }, { wait = 0.5 }, { shot = "upright" },
  { tap = "Spin" }, { wait = 3.5 }, { shot = "upright-card" },
  { tap = "Spin" }, { wait = 3.5 }, { shot = "upright-card-2" }, { tap = "Spin" }, { wait = 3.5 },
  { tally = { event = "exhibit_completed", exhibit = "wheel" } },
  { see = "See others" }, { tap = "#language" }, { wait = 0.5 }, { shot = "upright-last" },
}
