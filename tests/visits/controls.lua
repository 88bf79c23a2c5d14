-- Home, help and language are there in every exhibit and do what they say.
local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 5, { tap = { 960, 700 } } }

for _, exhibit in ipairs { "quiz", "disguises", "steady" } do
  for _, step in ipairs {
    { open = exhibit },
    { tally = { event = "exhibit_enter", exhibit = exhibit, lang = "zh" } },
    { wait = 0.5 },
    { tap = "#help" },
    { see = "有人会帮你" }, { see = "12355" }, { see = "12356" },
    { shot = "help-" .. exhibit },
    { tap = "#language" },
    { see = "Someone will help" }, { unseen = "有人会帮你" },
    { tap = "Got it" },
    { unseen = "Someone will help" },
    { tap = "#language" },
    { wait = 0.5 },
    { tap = "#home" },
    { tally = { event = "exhibit_leave", exhibit = exhibit, how = "home" } },
    { see = "想先去哪儿？" },
  } do visit[#visit + 1] = step end
end
return visit
