-- Onto a USB stick, and what is told when it cannot be. (export.sh lays the sticks out.)
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#export" },
  { see = "写到哪个 U 盘" }, { wait = 5 }, { shot = "export-sticks" },
  { tap = "展厅盘 · " }, { see = "可以拔出了" }, { see = "已写到 展厅盘" }, { shot = "export-done" },
  { tap = "好" },
  { tap = "坏盘 · " }, { see = "没有写成" }, { shot = "export-wrong" },
  { tap = "好" }, { see = "写到哪个 U 盘" }, { tap = "#back" },
  { see = "开始一次参观" },
}
