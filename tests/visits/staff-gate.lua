-- The gate: it takes no touch from an exhibit before it is open and gives it none after; who goes no
-- further finds the exhibit as it was; every miss after the third costs a wait, also over a restart.
local visit = {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 7, pin = "135790",
  { tap = { 960, 700 } },
  { open = "quiz" },
  { tally = { event = "exhibit_enter", exhibit = "quiz" } },
  { see = "第 1 题" },
  -- too short, too late, the wrong way round
  { down = { 40, 40 } }, { wait = 2.5 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { unseen = "请输入密码" },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { wait = 3.5 }, { tap = { 1880, 40 } },
  { unseen = "请输入密码" },
  { down = { 1880, 40 } }, { wait = 3.2 }, { up = { 1880, 40 } }, { tap = { 40, 40 } },
  { unseen = "请输入密码" },
  { see = "第 1 题" },
  -- with two fingers
  { down = { 40, 40 } }, { wait = 3.2 }, { down = { 1880, 40 }, finger = 1 },
  { see = "请输入密码" }, { unseen = "第 1 题" },
  { up = { 1880, 40 }, finger = 1 }, { up = { 40, 40 } },
  { tap = "#back" },
  { see = "第 1 题" },
  -- half a minute without a touch
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { see = "请输入密码" },
  { wait = 31 },
  { unseen = "请输入密码" }, { see = "第 1 题" },
}

local function add(steps)
  for _, step in ipairs(steps) do visit[#visit + 1] = step end
end

local function miss()
  add { { tap = "1" }, { tap = "2" }, { tap = "3" }, { tap = "4" }, { tap = "5" }, { tap = "6" }, { tap = "确定" } }
end

add { { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } } }
for _ = 1, 3 do
  miss()
  add { { see = "密码不对，再试一次" } }
end
miss()
add {
  { see = "请等 5 秒" }, { shot = "staff-wait" },
  { wait = 5 },
  { see = "密码不对，再试一次" },
}
miss()
add {
  { see = "请等 15 秒" },
  { cut = "power" },
  { tap = { 960, 700 } },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { see = "密码不对，请等" },
  { wait = 16 },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { see = "开始一次参观" },
}
return visit
