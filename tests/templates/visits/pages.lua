-- Each kind of page once; the slider follows a finger without turning the page, and two buttons do the
-- same; the last page counts.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "pages" },
  { see = "有人在等你回家" }, { see = "来源：示例" },
  { tap = "下一页" }, { see = "村里的人一起打球" }, { wait = 0.5 }, { shot = "a-picture" },
  { tap = "下一页" }, { see = "竖着的图也完整" }, { wait = 0.5 }, { shot = "a-tall-picture" },
  { tap = "下一页" }, { see = "自己打开的" }, { see = "换一瓶，自己开" }, { wait = 0.5 }, { shot = "side-by-side" },
  { tap = "下一页" }, { see = "433.9 万" }, { see = "国家禁毒办" }, { wait = 0.5 }, { shot = "a-number" },
  { drag = { { 1500, 300 }, { 500, 300 } }, seconds = 0.4 },
  { see = "灯关了，该睡了" }, { unseen = "大人看的一页" },
  { wait = 0.5 }, { tally = { event = "exhibit_completed", exhibit = "pages" } }, { shot = "before-after" },
  { drag = { { 960, 300 }, { 1560, 300 } }, seconds = 0.4 }, -- the slider, not the page
  { see = "灯关了，该睡了" }, { wait = 0.5 }, { unseen = "433.9 万" }, { shot = "mostly-before" },
  { tap = "灯关了" }, { wait = 0.6 },
  { drag = { { 600, 300 }, { 1600, 300 } }, seconds = 0.4 }, -- beside it: the page before
  { see = "433.9 万" },
  { tap = "#language" }, { see = "4.339 million" }, { wait = 0.5 }, { shot = "a-number-en" },
  { tap = "Back" }, { see = "How do these two differ?" }, { wait = 0.5 }, { shot = "side-by-side-en" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "pages", how = "home" } },
}
