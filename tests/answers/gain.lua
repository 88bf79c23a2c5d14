-- Visitors of the lesson, one form first; how each of them answers before and after stands in `ways`: three
-- signs each, 1 right. One more leaves after the first asking. gain.sh counts them by hand.
local first, seed = "@first@", 0 + "@seed@"
local ways = ({
  a = { { "000", "111" }, { "100", "111" }, { "010", "010" }, { "111", "111" } }, -- three times each
  b = { { "000", "110" }, { "110", "111" } }, -- five times each
})[first]
local times = first == "a" and 3 or 5
local visit = { clock = first == "a" and "2026-11-30T09:00:00+08:00" or "2026-11-30T23:50:00+08:00", lang = "zh", seed = seed }

local function add(step) visit[#visit + 1] = step end

local function tap(n, form, signs) add { tap = (signs:sub(n, n) == "1" and "对" or "错") .. n .. form } end

local function begin(signs)
  add { tap = { 960, 700 } }
  add { open = "learn" }
  for n = 1, 3 do
    add { wait = 0.8 }
    tap(n, first, signs)
  end
end

local function leave()
  add { tap = "#home" }
  add { tap = "#home" }
end

for _, way in ipairs(ways) do
  for _ = 1, times do
    begin(way[1])
    add { tap = "去看看" }
    add { wait = 0.5 }
    add { tap = "再答一次" }
    for n = 1, 3 do
      add { wait = 0.5 }
      tap(n, first == "a" and "b" or "a", way[2])
      add { tap = n < 3 and "下一题" or "看灯" }
    end
    leave()
  end
end
begin "000"
leave()
if first == "b" then
  add { wait = 660 } -- the next month: the bin closes
  add { tap = { 960, 700 } }
  add { tap = "#home" }
  add { tally = { event = "items", row = "bin", part = "whole" } }
end
return visit
