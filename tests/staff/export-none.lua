-- Without a stick: it says so, and goes on looking.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "en", screen = { 1080, 1920 }, seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1040, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "OK" },
  { tap = "#export" },
  { see = "Plug in a USB stick" }, { wait = 5 }, { see = "Plug in a USB stick" }, { shot = "export-none" },
}
