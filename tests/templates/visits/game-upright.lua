-- On an upright screen: running out of time is an end like any other.
return {
  clock = "2026-11-24T20:00:00+08:00", screen = { 1080, 1920 }, lang = "en", level = "primary", seed = 8,
  { tap = { 540, 1300 } }, { open = "game" },
  { see = "Tap what is true" }, { wait = 0.5 }, { shot = "upright-opening" },
  { tap = "Start" }, { wait = 5 }, { shot = "upright-playing" },
  { wait = 22 }, { see = "To take away" }, { see = "Try once more" }, { shot = "upright-result" },
  { tally = { event = "exhibit_completed", exhibit = "game" } },
}
