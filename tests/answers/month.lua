-- Twelve visitors at the end of a month; the next month is on while the kiosk waits, and the bin closes.
local visit = { clock = "2026-11-30T23:56:00+08:00", lang = "zh", seed = 7 }

local function add(step) visit[#visit + 1] = step end

for i = 1, 12 do
  add { tap = { 960, 700 } }
  add { open = "asks" }
  for _, words in ipairs { "开始", i % 3 == 0 and "一题错" or "一题对", "二题", "二题半对", "结果" } do add { tap = words } end
  add { tap = "#home" }
  add { tap = "#home" }
end
add { answers = { exhibit = "asks", period = "2026-11", row = "play", part = "rounds", counts = "12.12.0.0.12" } }
add { wait = 240 }
add { tap = { 960, 700 } }
add { tap = "#home" }
add { tally = { event = "items", exhibit = "asks", period = "2026-11", row = "00000001", part = "shown", counts = "12.12.0.0.8.480.28800" } }
add { tally = { event = "items", exhibit = "asks", period = "2026-11", row = "play", part = "rounds", counts = "12.12.0.0.12" } }
add { tally = { event = "items", row = "bin", part = "whole" } }
return visit
