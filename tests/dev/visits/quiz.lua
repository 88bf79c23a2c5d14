-- A question is reworded while it is on: the same question, the same order of answers, the same round.
local asks = "scripts/exhibits/asks/exhibit.lua"
return {
  dev = true, lang = "zh", level = "primary", seed = 3,
  { tap = { 960, 700 } }, { open = "asks" },
  { see = "第 1 题" }, { tap = "乙对" }, { tap = "下一题" }, { see = "第 2 题" }, { see = "丙题问什么" },
  { wait = 1 }, { shot = "before" },
  { edit = asks, from = "丙题问什么", to = "丙题想问什么" },
  { see = "第 2 题" }, { see = "丙题想问什么" }, { wait = 1 }, { shot = "after" }, -- looked at by picture.sh
  -- Another question more: the round stays the one it was.
  { edit = asks, from = "return q {", to = "local first = q.truth { id = 'd', level = 'P', facts = { 'L02' }, ask = '丁题', answer = true, why = '丁。' } return q { first," },
  { see = "第 2 题" }, { see = "丙题想问什么" },
  { tap = "丙对" }, { tap = "下一题" }, { see = "第 3 题" }, { see = "甲题" }, { tap = "甲对" }, { tap = "看灯" },
  { see = "三盏" }, { unseen = "再看一遍" }, { shot = "result" },
  { edit = asks, from = "pass = 2", to = "pass = 3" }, { shot = "result-again" }, { unseen = "再看一遍" }, { unseen = "第 1 题" },
  -- Fewer questions than the round has: another round begins.
  { edit = asks, from = "draw = 3, pass = 3", to = "draw = 2, pass = 2" }, { see = "第 1 题" },
}
