-- After a fault of the program a visit goes on; a cut of the power ends it.
local function enter(steps, more)
  for _, step in ipairs {
    { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
    { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  } do steps[#steps + 1] = step end
  for _, step in ipairs(more) do steps[#steps + 1] = step end
end

local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790" }
enter(visit, {
  { tap = "南滨小学" }, { tap = "开始参观" }, { tap = "就是这样，开始" },
  { tally = { event = "batch_open", heads = 40 } },
  { cut = true },
  { tally = { event = "start" } },
})
enter(visit, {
  { see = "正在参观" }, { see = "小学 40 人 参观学习" },
  { cut = "power" },
  { tally = { event = "boot" } },
  { tally = { event = "batch_close", batch = 3, how = "boot" } },
})
enter(visit, { { see = "开始一次参观" }, { see = "1 批 40 人" } })
return visit
