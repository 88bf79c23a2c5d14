-- The day so far, as the journal tells it: none is "0", unknown is "–".
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#today" }, { see = "使用次数" }, { see = "0" }, { see = "–" }, { shot = "today-empty" },
  { tap = "#back" }, { tap = "南滨小学" }, { tap = "开始参观" }, { tap = "就是这样，开始" }, { tap = "回到展厅" },
  { tap = { 960, 700 } },
  { open = "steady" }, { open = "disguises" }, { open = "steady" }, { open = "steady" },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#today" }, { see = "40" }, { shot = "today" },
}
