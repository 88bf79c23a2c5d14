-- shadow.lua - the soft shadow under what lies on paper: one prepared picture in nine slices.

local picture = require "picture"

local shadow = {}

local INSET, DROP = 48, 14 -- the shape's edge inside the picture; how far the light throws it
local CORNER = 72

local soft
local faint = { alpha = 1 }

---Asks for the picture, so that it is there with the first frame. Buttons do this by themselves.
function shadow.enter()
  soft = soft or picture.get("ui/shadow-soft-9.png")
end

---@param g canvas
---@param x number the shape above, not the shadow
---@param y number
---@param w number
---@param h number
---@param alpha? number
function shadow.soft(g, x, y, w, h, alpha)
  shadow.enter()
  faint.alpha = alpha or 1
  g:nine(soft, x - INSET, y - INSET + DROP, w + 2 * INSET, h + 2 * INSET, CORNER, CORNER, faint)
end

return shadow
