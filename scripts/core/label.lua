-- label.lua - a fixed line that must be seen: what this is, in a pill with a warm rim.

local look = require "core.look"

local label = {}

local SIDE, OVER, RIM, HIGH = 32, 14, 3, 60

---@param g canvas
---@param text Fit
---@param x number     left, or the right end
---@param y number
---@param room number
---@param right? boolean x is the right end
function label.draw(g, text, x, y, room, right)
  local high, wide = text:measure(g, room - 2 * SIDE, HIGH)
  local w, h = wide + 2 * SIDE, high + 2 * OVER
  if right then x = x - w end
  g:rect(x - RIM, y - RIM, w + 2 * RIM, h + 2 * RIM, look.ember_rim, h / 2 + RIM)
  g:rect(x, y, w, h, look.ember_fill, h / 2)
  text:top(g, x + SIDE, y + OVER, room - 2 * SIDE, HIGH, look.deep)
end

return label
