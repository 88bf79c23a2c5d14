-- A whole first visit: from the waiting picture through ten questions to the lanterns, home, and
-- away without a word. Which questions come depends on the banks, so answers are taps on every place
-- where an answer can be, with the way on after each, until the lanterns hang in the sky.
local visit = {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7,
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start" } },
  { see = "你在哪片海？" },
  { tap = "小学" },
  { see = "想先去哪儿？" },
  { tap = "点灯答题" },
  { tally = { event = "exhibit_enter", exhibit = "quiz", lang = "zh", level = "primary" } },
  { see = "第 1 题" },
  { shot = "first-question" },
}

local function add(step) visit[#visit + 1] = step end

local rows = { { 400, 505, 610, 715, 820 }, { 408, 542, 676, 810 }, { 426, 596, 766 } } -- of five, four and three
local place = 0
for pass = 0, 23 do
  for _, y in ipairs(rows[pass // 2 % 3 + 1]) do
    for _, x in ipairs { 760, 930, 1180, 1400 } do add { tap = { x, y } } end -- words for gaps stand side by side
    if pass % 2 == 1 then add { tap = { 1700, y } } end -- pairs: one left, one right
    place = place + 1
    add { tap = { 80 + 150 * (place % 4), 150 + 130 * (place // 4 % 6) } } -- in the picture
    add { tap = { 1706, 960 } } -- that's all; next
  end
end

for _, step in ipairs {
  { see = "带走一句话" },
  { shot = "lanterns" },
  { tally = { event = "exhibit_completed", exhibit = "quiz" } },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "quiz", how = "home" } },
  { see = "想先去哪儿？" }, -- the level is known: it is not asked again
  { wait = 61 },
  { see = "还在吗？" },
  { wait = 20 },
  { tally = { event = "session_end", how = "idle", uses = 1 } },
  { see = "碰一下海面" },
} do add(step) end
return visit
