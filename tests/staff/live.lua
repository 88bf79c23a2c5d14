-- live.sh's hall before visitors: a quiz plays without its mistakes, one with too few questions left is
-- a card; staff read what is wrong, and check what was not checked yet.
local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "middle", seed = 7, pin = "135790" }
local function add(steps)
  for _, step in ipairs(steps) do visit[#visit + 1] = step end
end

local function answers(part, counts)
  return { answers = { exhibit = "good", period = "2026-11", part = part, counts = counts } }
end

add {
  { tap = { 960, 700 } }, { open = "good" }, { wait = 2 },
  { see = "第 1 题" }, { tap = "对" }, { wait = 1 },
  answers("shown", "1.1.0.0.1.60.3600"), answers("rounds", "1"),
  { tap = "下一题" }, { wait = 1 }, { see = "第 2 题" }, { tap = "对" }, { wait = 1 }, { tap = "看灯" },
  { tally = { event = "exhibit_completed", exhibit = "good" } },
  { tap = "#home" }, { wait = 1 },
  { open = "short" }, { wait = 1 }, { see = "这个展项在休息" },
  { tally = { event = "fault", exhibit = "short" } },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#exhibits" },
  { see = "2 道题有错，未显示" }, { see = "2 道题有错，整个展项未显示" }, { see = "正常，还没检查过" },
  { shot = "unchecked" },
  { tap = { 600, 360 } }, { see = "exhibit.lua 第 6 行" }, { see = "answer 应该是 true 或 false" },
  { see = "exhibit.lua 第 8 行" }, { see = "少了 “right”" }, { shot = "mistakes" },
  { tap = "#back" },
  { tap = "检查 2 个展项" },
  { see = "检查有 1 个错误，未显示" }, { see = "2 道题有错，未显示" },
  { unseen = "还没检查过" }, { unseen = "检查 2 个展项" }, { shot = "checked" },
  { tap = "#back" }, { see = "1 正常  2 休息" }, { tap = "#leave" },
  { tap = { 960, 700 } }, { wait = 2 }, { open = "torn" }, { wait = 1 }, { see = "这个展项在休息" },
}
return visit
