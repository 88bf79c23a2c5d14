-- Two minutes without a touch, the last twenty seconds told: back to the waiting picture. From the
-- waiting picture the way in begins no session.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { see = "开始一次参观" },
  { tap = "#correct" }, { see = "还没有参观" },
  { wait = 95 },
  { unseen = "秒后退出" },
  { wait = 10 },
  { see = "秒后退出" }, { shot = "staff-countdown" },
  { tap = "#back" },
  { unseen = "秒后退出" },
  { wait = 122 },
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start", seq = 3 } }, -- after boot and anchor: nothing else was written
}
