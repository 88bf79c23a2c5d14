-- A small group in recovery: no unit, and nothing of how they use the machine is written.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "adult", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "南滨小学" },
  { tap = "#more-classes" }, { tap = "康复人员" },
  { see = "康复人员不记单位" }, { shot = "staff-recovery" },
  { tap = "开始参观" }, { see = "什么都不记" }, { tap = "就是这样，开始" },
  { tally = { event = "batch_open", seq = 3, unit = 0, class = "recovery", machine = 0 } },
  { tap = "回到展厅" },
  { see = "碰一下海面" },
  { tap = { 960, 700 } }, { open = "steady" }, { wait = 3 }, { tap = "#home" }, { tap = "#home" },
  { see = "碰一下海面" },
  { tap = { 960, 700 } }, { open = "disguises" }, { wait = 3 },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "结束参观" },
  { tally = { event = "batch_close", seq = 4, batch = 3, how = "staff" } }, -- nothing in between
  { tap = "#leave" },
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start", seq = 5 } },
}
