-- Turned by button, by touching a page and by dragging one; a page let go early falls back; the last one counts.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "flipbook" },
  { see = "带回家的小册子" }, { see = "1 / 4" }, { unseen = "上一页" },
  { wait = 0.5 }, { shot = "the-cover" },
  { tap = "下一页" }, { wait = 0.2 }, { shot = "turning" },
  { wait = 0.5 }, { see = "什么是毒品" }, { see = "五步说" }, { see = "禁毒法第 2 条" }, { see = "2 / 4" }, { shot = "a-spread" },
  { tap = { 500, 300 } }, { wait = 0.6 }, { see = "1 / 4" }, -- the left page: back
  { tap = { 1000, 300 } }, { wait = 0.6 }, { see = "2 / 4" }, -- the cover: on
  { drag = { { 1500, 500 }, { 1420, 500 } }, seconds = 0.3 }, { wait = 0.6 }, { see = "2 / 4" },
  { down = { 1560, 500 } }, { move = { 1300, 500 } }, { move = { 1000, 500 } }, { wait = 0.1 }, { shot = "in-the-hand" },
  { up = { 1000, 500 } }, { wait = 0.6 },
  { see = "家里能做的" }, { see = "3 / 4" }, { wait = 0.2 }, { shot = "a-picture-page" },
  { tap = "下一页" }, { wait = 0.6 },
  { see = "12355 青少年服务台" },
  { tally = { event = "exhibit_completed", exhibit = "flipbook" } },
  { shot = "the-back" },
  { tap = "#language" }, { see = "Four numbers" },
  { tap = "Back" }, { wait = 0.6 }, { see = "What a family can do" }, { tap = "Back" }, { wait = 0.6 }, { shot = "in-english" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "flipbook", how = "home" } },
}
