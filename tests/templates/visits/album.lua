-- Three lines, a folder and a sheet that Excel saved in GBK; closer by two fingers, by a double tap and by
-- the button; a finger moves what is near, and turns the page of what is whole.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "album" },
  { see = "球场" }, { see = "夜市" }, { wait = 0.5 }, { shot = "album" },
  { tap = "球场" }, { see = "周末一起打球" }, { see = "1 / 2" }, { wait = 0.3 },
  { down = { 800, 400 }, finger = 1 }, { down = { 1000, 400 }, finger = 2 },
  { move = { 600, 400 }, finger = 1 }, { move = { 1200, 400 }, finger = 2 },
  { up = { 600, 400 }, finger = 1 }, { up = { 1200, 400 }, finger = 2 },
  { wait = 0.5 }, { see = "1 / 2" }, { shot = "pinched" },
  { drag = { { 1200, 400 }, { 700, 400 } }, seconds = 0.3 }, { see = "1 / 2" }, { shot = "moved" },
  { tap = { 1492, 804 } }, { wait = 0.5 }, { shot = "whole-again" },
  { tap = { 700, 300 } }, { tap = { 700, 300 } }, { wait = 0.5 }, { see = "1 / 2" }, { shot = "double-tapped" },
  { tap = { 1492, 804 } }, { wait = 0.5 },
  { down = { 1400, 400 } }, { move = { 1300, 400 } }, { move = { 900, 400 } }, { wait = 0.1 }, { shot = "on-the-way" }, { up = { 900, 400 } },
  { see = "2 / 2" }, { see = "灯亮着" },
  { tally = { event = "exhibit_completed", exhibit = "album" } },
  { wait = 0.5 }, { drag = { { 500, 300 }, { 1500, 300 } }, seconds = 0.4 }, { see = "1 / 2" },
}
