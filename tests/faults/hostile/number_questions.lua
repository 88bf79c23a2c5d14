-- expect: well
-- Numbers that make no sense are the stage's to refuse; values of the wrong type are an error of the call.
local kiosk = require "kiosk"
local it = { title = "乱数" }
function it:update()
  kiosk.round { pool = "x", asked = -1, zone = 1e5 }
  kiosk.shown("", -1e5, -3)
  kiosk.answered(("f"):rep(200), 1e5, -1e5, { 0, -1, 99, "a" }, 1, 1e5)
  kiosk.gain("law", -1e5, 1e5)
  kiosk.round_over(nil, 1e5)
  local bad = {
    function() kiosk.round(1) end,
    function() kiosk.round { pol = "x" } end,
    function() kiosk.shown(nil) end,
    function() kiosk.shown("x", 0 / 0) end,
    function() kiosk.answered("x", {}) end,
    function() kiosk.answered("x", 1, 1 / 0) end,
    function() kiosk.answered("x", 1, 1, 5) end,
    function() kiosk.gain("money", 1, 2) end,
    function() kiosk.item_text("x", ("a"):rep(2001)) end,
    function() kiosk.item_text("x", "a\0b") end,
  }
  for i, call in ipairs(bad) do assert(not pcall(call), i) end
end
function it:draw(g) g:fill("#000000") end
return it
