-- A machine without a battery begins in 1970; staff set the clock, and from then on lines can be
-- believed: the anchor dates those before it too.
return {
  clock = "1970-01-01T00:05:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#clock" },
  { see = "时钟没有走对过" }, { shot = "clock-wrong" },
  { tap = "2024" }, { tap = "2" }, { tap = "0" }, { tap = "2" }, { tap = "6" }, { tap = "确定" },
  { tap = "#minus-month" }, { see = "12" }, { tap = "#minus-day" }, { see = "31" },
  { tap = "#minus-month" }, { see = "11" }, { see = "30" }, -- there is no 31 November
  { tap = "30" }, { tap = "2" }, { tap = "4" }, { tap = "确定" },
  { tap = "00" }, { tap = "9" }, { tap = "确定" },
  { wait = 5 }, { see = "2026" }, { see = "09" }, -- it no longer follows the clock
  { tap = "设好" },
  { tally = { event = "anchor", clock = "trusted", hour = "2026-11-24T09+08" } },
  { tally = { event = "alive", clock = "trusted", hour = "2026-11-24T09+08" } },
  { see = "时间已设好" }, { wait = 6 }, { see = "可信" }, { see = "星期二" }, { shot = "clock-set" },
  { tap = "#back" }, { tap = "#leave" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start", clock = "trusted", hour = "2026-11-24T09+08" } },
}
