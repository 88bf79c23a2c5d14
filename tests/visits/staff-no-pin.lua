-- Without a PIN nobody enters, and the screen says what to do.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7,
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { see = "还没有设密码" }, { see = "kiosk pin" }, { unseen = "确定" },
  { tap = "#back" },
  { unseen = "还没有设密码" },
}
