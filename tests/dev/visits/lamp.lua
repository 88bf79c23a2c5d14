-- A file is saved: the change is shown and the visitor stays where he was; a save that is wrong keeps the
-- last good version, usable, and says which line it is about; the next good one clears that.
local exhibit = "scripts/exhibits/lamp/exhibit.lua"
return {
  dev = true, lang = "zh", level = "primary",
  { tap = { 960, 700 } }, { open = "lamp" },
  { see = "海边的灯" }, { tap = { 900, 700 } }, { tap = { 900, 700 } }, { see = "亮了 2 次" },

  { edit = exhibit, from = "亮了 ", to = "点了 " },
  { see = "点了 2 次" }, { unseen = "亮了" },
  { edit = "scripts/exhibits/lamp/words.lua", from = "海边的灯", to = "港口的灯" },
  { see = "港口的灯" }, { see = "点了 2 次" },

  -- A comma is missing: the version on the screen goes on.
  { edit = exhibit, from = "self.glass, 700", to = "self.glass 700" },
  { see = "exhibit.lua : 18" }, { see = "g:picture(self.glass 700, 500, 400, 400)" },
  { see = 'g:fill("#0B2A3A")' }, { see = "上一个好的版本" }, { see = "点了 2 次" },
  { shot = "broken" },
  { tap = { 900, 700 } }, { see = "点了 3 次" },
  { tap = "#trouble" }, { unseen = "g:fill" }, { see = "exhibit.lua : 18" },
  { shot = "folded" },
  { tap = "#language" }, { see = "A lamp by the sea" }, { unseen = "港口" }, { see = "点了 3 次" },
  { tap = "#trouble" }, { see = "the last good version stays on" },
  { tap = "#language" },
  { edit = exhibit, from = "self.glass 700", to = "self.glass, 700" },
  { unseen = "exhibit.lua" }, { see = "点了 3 次" }, { see = "港口的灯" },

  -- The first picture of the new version fails: the same.
  { edit = exhibit, from = "words.line", to = "words.lime" },
  { see = "exhibit.lua : 20" }, { see = "上一个好的版本" }, { see = "点了 3 次" },
  { edit = exhibit, from = "words.lime", to = "words.line" },
  { unseen = "exhibit.lua" },

  -- A failure that comes later stops the exhibit; the fix brings it back to where it was.
  { edit = exhibit, from = "self.touches + 1", to = "self.touches + (self.touches < 5 and 1 or one)" },
  { see = "点了 3 次" }, { tap = { 900, 700 } }, { tap = { 900, 700 } }, { see = "点了 5 次" }, { tap = { 900, 700 } },
  { see = "展项停在这个错上" }, { see = "exhibit.lua : 24" }, { see = "全部展项" },
  { shot = "stopped" },
  { edit = exhibit, from = "(self.touches < 5 and 1 or one)", to = "10" },
  { unseen = "exhibit.lua" }, { unseen = "全部展项" }, { see = "点了 5 次" },
  { tap = { 900, 700 } }, { see = "点了 15 次" },

  -- Home is there whatever is wrong, and leads away.
  { edit = exhibit, from = "self.touches + 10", to = "self.touches + + 10" },
  { see = "exhibit.lua : 24" }, { tap = "#home" }, { see = "试一试" }, { unseen = "exhibit.lua" },
}
