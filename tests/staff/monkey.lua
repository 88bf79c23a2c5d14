-- Anything touched on the staff screen, on and on: it stays up, and the way back is found.
local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 7, pin = "135790" }
for round = 1, 6 do
  for _, step in ipairs {
    { wait = 125 },
    { tap = { 960, 500 } },
    { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
    { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
    { monkey = 300, seed = round },
  } do visit[#visit + 1] = step end
end
visit[#visit + 1] = { wait = 125 }
visit[#visit + 1] = { see = "碰一下海面" }
return visit
