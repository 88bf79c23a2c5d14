-- Two at one screen: both join, a finger each at the same time, one answer each; one round each is
-- counted; what they knew together is the result. Then the screen is another way up.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 5,
  { tap = { 960, 700 } }, { open = "quiz-versus" },
  { see = "每人一边" }, { see = "先点“我来”" }, { wait = 0.5 }, { shot = "join" },
  { tap = { 480, 700 } }, { see = "一个人，开始" },
  { tap = { 1440, 700 } }, { see = "两个人，开始" }, { wait = 0.5 }, { shot = "joined" },
  { tap = "两个人，开始" }, { wait = 0.5 },
  { see = "绝大多数人都不碰毒品" }, { see = "浪花" }, { see = "贝壳" }, { shot = "asked" },
  { down = { 300, 560 }, finger = 1 }, { down = { 1700, 560 }, finger = 2 },
  { up = { 300, 560 }, finger = 1 }, { unseen = "下一题" },
  { tap = { 600, 560 } }, { unseen = "下一题" }, -- the first answer stays
  { up = { 1700, 560 }, finger = 2 },
  { see = "有人答对" }, { see = "万分之五" }, { wait = 0.6 }, { shot = "answered" },
  { tap = "下一题" }, { wait = 0.5 },
  { tap = { 300, 560 } }, { tap = "看答案" }, { see = "下一题" }, { wait = 0.6 }, { shot = "shown" },
  { tap = "下一题" }, { wait = 0.5 }, { shot = "third" },
  { wait = 61 }, -- nobody answers in time, and the hall asks whether somebody is there
  { tap = { 960, 300 } }, { wait = 0.5 },
  { tap = "看灯" }, { see = "一起答对" }, { wait = 0.6 }, { shot = "together" },
  { tally = { event = "exhibit_completed", exhibit = "quiz-versus" } },
  { tap = "#language" }, { see = "right together" },
  { tap = "#home" },
  { tally = { event = "exhibit_leave", exhibit = "quiz-versus", how = "home" } },
}
