-- The menu shows what is meant for the chosen sea: the case wall is not for primary school.
return {
  screen = { 1920, 1080 }, lang = "zh", seed = 7, level="primary",
  { open = "menu" }, { wait = 1 }, { unseen = "案例墙" },
  { tap = { 1640, 110 } }, { wait = 1 }, { tap = "初中" }, { wait = 1 }, { tap = "选择" }, { wait = 1 }, { see = "案例墙" },
  { tap = "案例墙" }, { tally = { event = "exhibit_enter", exhibit = "cases", level = "middle" } },
}
