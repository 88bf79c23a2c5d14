-- Half a minute in which the glass can be wiped: nothing that is touched does anything.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#wipe" }, { see = "请擦屏幕" }, { see = "30" },
  { wait = 10 }, { see = "20" }, { shot = "wipe" },
  { tap = { 148, 75 } }, { monkey = 60, seed = 3 }, { down = { 40, 40 } }, { wait = 4 }, { up = { 40, 40 } }, { see = "请擦屏幕" },
  { wait = 20 },
  { unseen = "请擦屏幕" }, { see = "开始一次参观" },
}
