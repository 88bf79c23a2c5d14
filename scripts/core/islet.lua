-- islet.lua - a small island seen from above: shallows, sand, grass.

local look = require "core.look"

local islet = {}

---@param g canvas
---@param x number  its middle
---@param y number
---@param k number  1: about 240 wide
function islet.draw(g, x, y, k)
  g:ellipse(x, y + 6 * k, 118 * k, 46 * k, "#CDEBE966")
  g:ellipse(x, y + 3 * k, 96 * k, 34 * k, look.dune)
  g:ellipse(x - 4 * k, y, 88 * k, 28 * k, look.sand)
  g:ellipse(x - 6 * k, y - 5 * k, 58 * k, 16 * k, "#5FA886")
end

return islet
