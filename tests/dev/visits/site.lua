-- site.lua and the menu: a mistake in it is told while the exhibit goes on; what is put right, and the title
-- of any exhibit, is in the menu at once.
local site = "scripts/site.lua"
return {
  dev = true, lang = "zh", level = "primary",
  { tap = { 960, 700 } }, { open = "lamp" }, { see = "海边的灯" },
  { edit = site, from = "menu = {", to = "menu == {" },
  { see = "site.lua : 3" }, { see = "上一个好的版本" }, { see = "海边的灯" },
  { edit = site, from = "menu == {", to = "menu = {" }, { unseen = "site.lua" },
  { edit = site, from = "menu = {", to = "menus = {" },
  { see = "少了 menu" }, { edit = site, from = "menus = {", to = "menu = {" }, { unseen = "site.lua" },
  -- What is not the exhibit's own leaves it alone; its own files and the hall's open it anew.
  { open = "bell" }, { tap = { 900, 700 } }, { see = "响了 1 下" },
  { edit = "scripts/exhibits/asks/exhibit.lua", from = "三道题", to = "四道题" }, { see = "响了 1 下" },
  { edit = "assets/lamp/glass.svg", from = "#2E7D5B", to = "#E4572E" }, { see = "响了 1 下" },
  { edit = "scripts/core/look.lua", from = "body = 44", to = "body = 45" }, { see = "响了 0 下" },
  { tap = { 900, 700 } }, { edit = "scripts/exhibits/bell/exhibit.lua", from = "700, 620", to = "700, 621" }, { see = "响了 0 下" },
  { tap = "#home" }, { see = "试一试" }, { see = "四道题" },
  { edit = site, from = "试一试", to = "再试试" }, { see = "再试试" }, { unseen = "试一试" },
  { edit = "scripts/exhibits/asks/exhibit.lua", from = "四道题", to = "五道题" }, { see = "五道题" },
}
