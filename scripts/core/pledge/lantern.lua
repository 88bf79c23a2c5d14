-- core.pledge.lantern - a sky lantern with what was drawn on it, and those far away.

local gradient = require "gradient"
local picture  = require "picture"
local icon     = require "core.icon"
local look     = require "core.look"

local lantern = {}

local HIGH = 300 -- of the drawing below
local MARK = { 150, 130 } -- the room for the ink on it
local BODY = "M -112 -50 C -112 -176 112 -176 112 -50 L 80 140 L -80 140 Z"
local DARK = "M 30 -142 C 78 -134 112 -106 112 -50 L 80 140 L 22 140 Z"

local paint, glow

function lantern.enter()
  glow = picture.get("ui/glow-warm.png")
  paint = gradient.linear(0, -146, 0, 140, { 0, "#E07A35", 0.45, "#F6AE55", 0.85, "#FFE3A6", 1, "#FFF3D6" })
end

local group = { x = 0, y = 0, scale = 1, alpha = 1 }
local mark = { x = 0, y = 0, scale = 1 }
local light = { add = true, alpha = 0.5 }

---@param g canvas
---@param x number     its middle
---@param y number
---@param high number
---@param alpha? number
---@param ink? Ink     drawn on it; a heart when there is none of it
function lantern.draw(g, x, y, high, alpha, ink)
  local k = high / HIGH
  group.x, group.y, group.scale, group.alpha = x, y, k, alpha or 1
  g:push(group)
  g:picture(glow, -330, -330, 660, 660, light)
  g:path(BODY, paint)
  g:path(DARK, look.fade("#B5541E", 0.22))
  g:rect(-84, 136, 168, 14, "#8A4B1E", 7)
  if ink and not ink:empty() then
    local mx, my, w, h = ink:bounds()
    local s = math.min(MARK[1] / w, MARK[2] / h)
    mark.x, mark.y, mark.scale = -mx * s, -6 - my * s, s
    g:push(mark)
    ink:draw(g)
    g:pop()
  elseif ink then
    icon.draw(g, "heart", 0, -4, 100, look.fade("#8A3D12", 0.85), 2.2)
  end
  g:pop()
end

-- Others' lights: where, as fractions of the screen, and how high.
local FAR = { { 0.08, 0.30, 46 }, { 0.19, 0.14, 34 }, { 0.31, 0.24, 26 }, { 0.66, 0.12, 30 }, { 0.78, 0.27, 44 }, { 0.90, 0.16, 36 }, { 0.56, 0.07, 22 } }

function lantern.sky(g)
  for _, at in ipairs(FAR) do lantern.draw(g, at[1] * g.w, at[2] * g.h, at[3], 0.85) end
end

return lantern
