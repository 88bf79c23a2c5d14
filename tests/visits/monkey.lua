-- A class of forty-five: three thousand touches anywhere, in every exhibit, and nothing breaks.
-- tests/CMakeLists.txt looks into the trace for a fault.
local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 9, { tap = { 960, 700 } } }
local function add(step) visit[#visit + 1] = step end
for round = 1, 5 do
  for i, exhibit in ipairs { "quiz", "disguises", "steady", "menu" } do
    add { open = exhibit }
    add { monkey = 150, seed = round * 10 + i }
  end
end
add { open = "menu" }
add { monkey = 0 }
add { tap = "#home" }
return visit
