-- The pages of the staff screen, upright and in English.
return {
  clock = "2026-11-24T09:00:00+08:00", screen = { 1080, 1920 }, lang = "en", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1040, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "OK" },
  { see = "Begin a visit" }, { shot = "upright-home" },
  { tap = "#today" }, { see = "Uses by hour" }, { shot = "upright-today" }, { tap = "#back" },
  { tap = "#exhibits" }, { see = "Steady hand" }, { shot = "upright-exhibits" }, { tap = "#back" },
  { tap = "#clock" }, { tap = "#plus-hour" }, { tap = "#minus-minute" }, { see = "10" }, { see = "59" }, { shot = "upright-clock" },
  { tap = "#back" }, -- not set
  { tap = "#try" }, { shot = "upright-try" },
  { tap = "Touch" }, { see = "0 of 144 cells" }, { tap = { 60, 1860 } }, { see = "1 of 144 cells" }, { wait = 61 },
  { tap = "#back" },
  { tap = "#more-units" }, { tap = "Type a new unit" },
  { tap = "b" }, { tap = "a" }, { see = "ba" }, { tap = "abc" }, { tap = "Q" }, { see = "baQ" }, -- Latin first
  { tap = "ABC" }, { tap = "n" }, { tap = "a" }, { tap = "n" }, { see = "南" }, { shot = "upright-keyboard" },
  { tap = "南" }, { see = "baQ南" }, { tap = "OK" },
  { tap = "#wipe" }, { see = "Wipe the glass" }, { wait = 2 }, { shot = "upright-wipe" }, { wait = 29 }, { see = "Begin a visit" },
}
