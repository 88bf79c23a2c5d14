-- The boat is led along the whole channel, then once more while the hand comes late; the visitor's own
-- two ways are compared. The channel is the one of exhibits/steady/course.lua.
local visit = {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 2,
  { tap = { 960, 700 } },
  { open = "steady" },
  { see = "按住小船，沿着航道走" },
}
local function add(step) visit[#visit + 1] = step end

local function lead(step)
  add { down = { 230, 620 } }
  for s = step, 1460, step do
    add { move = { 230 + s, 620 + 110 * math.sin(2 * math.pi * 1.25 * s / 1460) } }
    add { wait = 1 / 60 }
  end
end

lead(10)
add { see = "示意：反应慢了、手抖了。松开就停" }
add { up = { 1690, 730 } }
lead(10)
add { wait = 10 } -- the finger lies still: ten seconds are the most there is of it
add { see = "同一条航道，两次" }
add { up = { 1690, 730 } }
add { unseen = "示例航迹" } -- these are the visitor's own
add { shot = "own-ways" }
add { tally = { event = "exhibit_completed", exhibit = "steady" } }
add { tap = "#home" }
add { tally = { event = "exhibit_leave", exhibit = "steady", how = "home" } }
return visit
