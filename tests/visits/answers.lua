-- What the quiz tells the counters: a round that begins and is left, the next one of the same visitor,
-- and those of visitors who walk away or whose power is cut. Which questions come, the banks decide.
local function rounds(counts)
  return { answers = { exhibit = "quiz", period = "2026-11", row = "play", part = "rounds", counts = counts } }
end

return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7,
  { tap = { 960, 700 } },
  { see = "你在哪片海？" },
  { open = "quiz" },
  { see = "第 1 题" },
  rounds "1",
  { answers = { exhibit = "quiz", period = "2026-11", part = "shown", counts = "1" } },
  { tap = "#home" },
  rounds "1.0.0.1",
  { answers = { exhibit = "quiz", period = "2026-11", part = "shown", counts = "1.0.0.1" } }, -- seen, not answered
  { open = "quiz" },
  { see = "第 1 题" },
  rounds "1.0.0.1.0.0.1", -- again
  { tap = "#home" },
  rounds "1.0.0.1.0.0.1",
  { wait = 81 },
  { see = "碰一下海面" },
  { tap = { 960, 700 } },
  { open = "quiz" },
  { see = "第 1 题" },
  { wait = 81 },
  { see = "碰一下海面" },
  rounds "2.0.1.1.0.0.1",
  { tap = { 960, 700 } },
  { open = "quiz" },
  { see = "第 1 题" },
  rounds "3.0.1.1.0.0.1",
  { cut = "power" },
  rounds "3.0.1.1.0.0.1",
}
