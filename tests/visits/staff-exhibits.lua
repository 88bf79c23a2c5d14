-- An exhibit is switched off: it leaves the menu and opens for nobody, also after a power cut, until
-- it is switched on again.
local function staff(steps)
  for _, step in ipairs {
    { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
    { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
    { tap = "#exhibits" },
  } do steps[#steps + 1] = step end
end

local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 7, pin = "135790" }
local function add(steps)
  for _, step in ipairs(steps) do visit[#visit + 1] = step end
end

add { { tap = { 960, 700 } }, { see = "手稳一稳" }, { wait = 1 } }
staff(visit)
add {
  { see = "正常" }, { tap = "手稳一稳" }, { see = "工作人员关闭" }, { shot = "exhibits-off" },
  { tap = "#back" }, { see = "1 休息" }, { tap = "#leave" },
  { tap = { 960, 700 } }, { wait = 2 }, { tap = "初中" }, { wait = 2 }, { see = "别被外表骗了" }, { unseen = "手稳一稳" },
  { open = "steady" }, { wait = 1 }, { unseen = "手稳一稳" },
  { cut = "power" },
  { tap = { 960, 700 } }, { wait = 2 }, { see = "别被外表骗了" }, { unseen = "手稳一稳" },
}
staff(visit)
add {
  { see = "工作人员关闭" }, { tap = "手稳一稳" }, { unseen = "工作人员关闭" },
  { tap = "#back" }, { see = "0 休息" }, { tap = "#leave" },
  { tap = { 960, 700 } }, { wait = 2 }, { tap = "初中" }, { wait = 2 }, { see = "手稳一稳" },
  { open = "steady" },
  { tally = { event = "exhibit_enter", exhibit = "steady" } },
}
return visit
