-- Along the line by button, by touch and by finger; what is for adults is left out; the last one counts.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = { 960, 700 } }, { open = "timeline" },
  { see = "虎门销烟" }, { see = "来源：示例" }, { unseen = "往前" }, { unseen = "大人看的一年" },
  { wait = 0.5 }, { shot = "the-first" },
  { tap = "往后" }, { see = "国际禁毒日" }, { wait = 0.5 }, { see = "往前" }, { shot = "the-second" },
  { drag = { { 700, 500 }, { 1500, 500 } }, seconds = 0.6 }, { wait = 0.6 },
  { unseen = "往前" },
  { tap = { 1800, 560 } }, -- the one beside it
  { wait = 0.5 }, { see = "往前" },
  { drag = { { 1500, 500 }, { 700, 500 } }, seconds = 0.6 }, { wait = 0.6 },
  { see = "《禁毒法》施行" },
  { tap = "往后" },
  { tally = { event = "exhibit_completed", exhibit = "timeline" } },
  { wait = 0.5 }, { see = "去别处看看" }, { shot = "the-last" },
  { tap = "#language" }, { see = "Our turn" }, { tap = "Earlier" }, { wait = 0.5 }, { shot = "in-english" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "timeline", how = "home" } },
}
