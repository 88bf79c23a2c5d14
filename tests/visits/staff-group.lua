-- Staff come in by gesture and PIN, and begin a visit in five touches (which takes 15 seconds); what
-- pupils do in between belongs to it by its place; staff end it.
local function enter(steps)
  for _, step in ipairs {
    { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } },
    { tap = { 1880, 40 } },
    { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" },
    { tap = "确定" },
  } do steps[#steps + 1] = step end
end

local visit = {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { tap = { 960, 700 } },
  { open = "steady" },
  { tally = { event = "exhibit_enter", exhibit = "steady" } },
}

enter(visit)
for _, step in ipairs {
  { see = "开始一次参观" }, { shot = "staff-form" },
  { tally = { event = "exhibit_leave", exhibit = "steady", how = "staff" } },
  { tally = { event = "session_end", how = "staff" } },
  { tap = "南滨小学" },
  { tap = "小学" },
  { tap = "30" },
  { tap = "开始参观" },
  { see = "南滨小学，小学 30 人，参观学习，没有讲解。" }, { shot = "staff-confirm" },
  { tap = "就是这样，开始" },
  { tally = { event = "batch_open", unit = 1, class = "primary", heads = 30, purpose = "visit", talk = 0, machine = 1 } },
  { see = "正在参观" }, { see = "小学 30 人 参观学习" }, { shot = "staff-now" },
  { tap = "回到展厅" },
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { tally = { event = "session_start" } },
  { open = "steady" },
  { tally = { event = "exhibit_enter", exhibit = "steady" } },
} do visit[#visit + 1] = step end

enter(visit)
for _, step in ipairs {
  { tally = { event = "session_end", how = "staff" } },
  { see = "1 批 30 人" },
  { tap = "结束参观" },
  { tally = { event = "batch_close", batch = 7, how = "staff" } },
  { see = "参观已结束" }, { see = "今天第 2 批" },
  -- the same again: told, and still possible
  { tap = "#minus" }, { tap = "#plus" }, { tap = "30" }, { tap = "讲解" },
  { tap = "开始参观" },
  { see = "今天已有一批：同一单位、同样人数" }, { see = "有讲解" }, { shot = "staff-twice" },
  { tap = "#back" },
  -- the number by the pad
  { tap = { 426, 750 } }, { tap = "1" }, { tap = "2" }, { tap = "0" }, { tap = "确定" },
  { tap = "参观学习" }, { tap = "培训" },
  { tap = "开始参观" },
  { see = "南滨小学，小学 120 人，培训，有讲解。" }, { unseen = "今天已有一批" },
  { tap = "就是这样，开始" },
  { tally = { event = "batch_open", unit = 1, heads = 120, purpose = "training", talk = 1 } },
  { see = "2 批 150 人" },
} do visit[#visit + 1] = step end

return visit
