-- On an upright screen, in English: this kiosk joins a visit that another one has opened.
return {
  clock = "2026-11-24T09:00:00+08:00", screen = { 1080, 1920 }, lang = "en", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1040, 40 } },
  { see = "Enter the PIN" },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "OK" },
  { see = "Begin a visit" }, { shot = "staff-upright" },
  { tap = "#join" },
  { tap = "1" }, { tap = "8" }, { shot = "staff-join-upright" }, { tap = "OK" },
  { tally = { event = "batch_join", unit = 1, code = 18, machine = 1 } },
  { see = "Begun on another kiosk" }, { shot = "staff-now-upright" },
  { tap = "End the visit" },
  { tally = { event = "batch_close", how = "staff" } },
}
