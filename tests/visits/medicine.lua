-- Three questions, told nothing; the pages; three like questions, explained; one that still waits is looked
-- at again. What the sums on the disk are on the way: one play, six answers, one gain for each group.
local function gain(group, counts)
  return { answers = { exhibit = "medicine", period = "2026-11", key = "s.p.zh.a", row = "play", part = "gain." .. group .. ".a", counts = counts } }
end
local function rounds(counts)
  return { answers = { exhibit = "medicine", period = "2026-11", key = "s.p.zh.a", row = "play", part = "rounds", counts = counts } }
end

return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 1,
  { tap = { 960, 700 } },
  { open = "medicine" }, { wait = 0.5 },
  { see = "先问一问" }, { see = "学之前 · 第 1 题" }, { see = "同学头疼" },
  rounds "1",
  { tap = "不可以，带他去找校医" }, { unseen = "这盏灯亮了" }, { wait = 0.2 }, { unseen = "这盏灯亮了" }, { shot = "noted" },
  { wait = 1 }, { see = "第 2 题" }, { see = "过期了" }, -- it goes on by itself
  { tap = "送给邻居" }, { wait = 0.2 }, { unseen = "差一点" },
  { wait = 1 }, { see = "第 3 题" }, { see = "明天考试" },
  { tap = "谁也不说，自己硬扛" }, { wait = 0.6 },
  { see = "谢谢，都记下了" }, { unseen = "差一点" }, { unseen = "12355" }, { shot = "thanks" },
  gain("harm", "0.1"), gain("refuse", "0.1"),
  { tap = "去看看" }, { wait = 0.5 },
  { see = "药是帮手" }, { shot = "page-1" }, { tap = "下一页" }, { wait = 0.5 }, { see = "只给一个人" }, { shot = "page-2" },
  { tap = "下一页" }, { wait = 0.5 }, { see = "药箱三件事" }, { shot = "page-3" }, { tap = "下一页" }, { wait = 0.5 },
  { see = "压力大怎么办" }, { unseen = "去别处看看" }, { shot = "page-4" },
  { tap = "再答一次" }, { wait = 0.5 },
  { see = "学之后 · 第 1 题" }, { see = "弟弟咳嗽" }, { shot = "after" },
  { tap = "不可以，让大人带他看医生" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { shot = "right" }, { tap = "下一题" }, { wait = 0.5 },
  { tap = "上了锁的药箱里" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "下一题" }, { wait = 0.5 },
  { tap = "谁也不说，等它过去" }, { see = "差一点" }, { see = "比药管用" }, { wait = 0.6 }, { tap = "看灯" }, { wait = 0.6 },
  { see = "多亮了一盏" }, { see = "学之前 1 / 3" }, { see = "学之后 2 / 3" }, { see = "还有一盏（压力大的时候）" }, { see = "12355" },
  { shot = "end" },
  { tally = { event = "exhibit_completed", exhibit = "medicine" } },
  gain("harm", "1.0.30.60.900.3600.1800"), gain("refuse", "1"), -- right and wrong, then both right; wrong, wrong
  rounds "1.1.0.0.1", -- two of three are a pass
  { answers = { exhibit = "medicine", period = "2026-11", key = "s.p.zh.a", row = "play", part = "score", counts = "120.14400" } }, -- of what came after the pages
  { tap = "再看一遍" }, { wait = 0.5 }, { see = "药是帮手" },
  { tap = "下一页" }, { wait = 0.5 }, { tap = "下一页" }, { wait = 0.5 }, { tap = "下一页" }, { wait = 0.5 }, { tap = "再答一次" }, { wait = 0.5 },
  rounds "1.1.0.0.1.0.1", -- that is no play
  { see = "晚上睡不好" }, { tap = "动一动，或打 12355 聊聊" }, { see = "这盏灯亮了" }, { wait = 0.6 }, { tap = "看灯" }, { wait = 0.6 },
  { see = "全亮了" }, { see = "这两盏，是你刚刚学会的" }, { shot = "all-lit" },
  gain("refuse", "1"),
  { tap = "去别处看看" },
  { tally = { event = "exhibit_leave", exhibit = "medicine", how = "home" } },
  { see = "想先去哪儿？" },
}
