-- On an upright screen, in English.
return {
  clock = "2026-11-24T20:00:00+08:00", screen = { 1080, 1920 }, lang = "en", level = "primary", seed = 8,
  { tap = { 540, 1300 } }, { open = "album" },
  { see = "The court" }, { wait = 0.5 }, { shot = "album-upright" },
  { tap = "The court" }, { see = "Ball games" }, { wait = 0.5 }, { tap = { 144, 1644 } }, { wait = 0.5 }, { shot = "photo-upright" },
}
