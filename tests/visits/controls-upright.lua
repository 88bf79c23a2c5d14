-- The same on an upright screen, in English first.
local visit = { clock = "2026-11-24T20:00:00+08:00", screen = { 1080, 1920 }, lang = "en", level = "middle", seed = 5,
  { tap = { 540, 900 } } }

for _, exhibit in ipairs { "steady", "disguises", "quiz" } do
  for _, step in ipairs {
    { open = exhibit },
    { tally = { event = "exhibit_enter", exhibit = exhibit, lang = "en", level = "middle" } },
    { wait = 0.5 },
    { tap = "#help" },
    { see = "Someone will help" }, { see = "110" }, { see = "120" },
    { shot = "help-upright-" .. exhibit },
    { tap = "#language" },
    { see = "有人会帮你" },
    { tap = "知道了" },
    { tap = "#language" },
    { wait = 0.5 },
    { tap = "#home" },
    { tally = { event = "exhibit_leave", exhibit = exhibit, how = "home" } },
    { see = "Where to first?" },
  } do visit[#visit + 1] = step end
end
return visit
