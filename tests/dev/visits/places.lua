-- Each template comes back to the page it was on when a file is saved, and fits itself when that is gone.
local function exhibit(name) return "scripts/exhibits/" .. name .. "/exhibit.lua" end
return {
  dev = true, lang = "zh", level = "adult", seed = 2,
  { tap = { 960, 700 } },

  { open = "pages" }, { see = "有人在等你回家" }, { tap = "下一页" }, { see = "周末的球场" },
  { edit = exhibit "pages", from = "周末的球场", to = "周日的球场" },
  { see = "周日的球场" }, { unseen = "有人在等你回家" }, { tap = "上一页" }, { see = "有人在等你回家" },
  -- The page one is on is gone: the last that is left.
  { tap = "下一页" }, { tap = "下一页" }, { see = "一个人的照片" },
  { edit = exhibit "pages", from = "return pages {", to = "local function two(t) return pages { title = t.title, t[1], t[2] } end return two {" },
  { see = "周日的球场" }, { see = "再看一遍" },

  { open = "gallery" }, { tap = "操场上" }, { see = "1 / 4" },
  { edit = exhibit "gallery", from = "周末一起打球", to = "周日一起打球" },
  { see = "周日一起打球" }, { see = "1 / 4" }, { tap = "照片墙" }, { see = "点开看看" },

  { open = "hotspots" }, { tap = { 230, 330 } }, { see = "看过 1 / 3" },
  { edit = exhibit "hotspots", from = "先看两边，再走", to = "看看两边，再走" },
  { see = "看看两边，再走" }, { see = "看过 1 / 3" },

  { open = "cases" }, { tap = "一个例子" }, { tap = "下一段" }, { tap = "下一段" }, { see = "后那样" },
  { edit = exhibit "cases", from = "后那样", to = "后来那样" },
  { see = "后来那样" }, { see = "经过 2" },

  { open = "refuse" }, { tap = "上班前夜的电话" }, { tap = "我想想" }, { tap = "下一步" }, { see = "怎么还不来" },
  { edit = "scripts/exhibits/refuse/call.lua", from = "怎么还不来", to = "怎么还没来" },
  { see = "怎么还没来" }, { see = "第 2 步" },
  -- The step one is on is gone under its old name: the story begins again.
  { edit = "scripts/exhibits/refuse/call.lua", from = "  n2 = {", to = "  other = {" },
  { see = "n2" }, { see = "上一个好的版本" },

  { open = "cabinet" }, { tap = "第 3 样" }, { see = "会绊倒" },
  { edit = exhibit "cabinet", from = '"会绊倒"', to = '"会摔倒"' }, { see = "会摔倒" }, { see = "第 3 样" },

  { open = "timeline" }, { tap = "往后" }, { tap = "往后" }, { see = "大人看的一年" },
  { edit = exhibit "timeline", from = "大人看的一年", to = "大人看的那年" }, { see = "大人看的那年" }, { tap = "往前" },

  { open = "flipbook" }, { see = "1 / 4" }, { tap = "下一页" }, { see = "2 / 4" },
  { edit = exhibit "flipbook", from = "停、想、", to = "停，想，" }, { see = "停，想，" }, { see = "2 / 4" },

  { open = "pledge" }, { tap = "换一句" }, { see = "我看好我的杯子" },
  { edit = exhibit "pledge", from = "饮料自己打开，不离手", to = "饮料自己打开，不离开手" }, { see = "不离开手" },

  { open = "wheel" }, { tap = "转一转" }, { wait = 8 }, { see = "大声说一遍" }, { unseen = "记一条" },
  { edit = exhibit "wheel", from = "小舵轮", to = "大舵轮" }, { see = "大声说一遍" }, { unseen = "记一条" },

  { open = "game" }, { tap = "开始" }, { wait = 4 }, { unseen = "怎么玩" },
  { edit = exhibit "game", from = "W, H, RISE, EVERY = 440", to = "W, H, RISE, EVERY = 400" }, { unseen = "开始" },

  -- An exhibit becomes another kind; what it was told before means nothing to it.
  { open = "pages" }, { tap = "下一页" },
  { edit = exhibit "pages", from = 'require "core.pages"', to = 'require "core.hotspots"' },
  { see = "上一个好的版本" },
}
