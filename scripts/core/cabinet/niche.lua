-- core.cabinet.niche - one niche of the case: a lamp, its light, a shelf, the thing on it; or a closed door.
--
-- Both are drawn in a box of 199 x 290 that is scaled; the plate below with its words is the case's.

local gradient = require "gradient"
local icon = require "core.icon"
local look = require "core.look"

local niche = { W = 199, H = 290 }

local W, H = niche.W, niche.H
local SHELF = 262

local back = gradient.linear(0, 0, 0, H, { 0, "#2F6B7A", 0.5, "#1C4858", 1, "#0E2C3A" })
local light = gradient.linear(0, 0, 0, 272, "#FFF3D0D9", "#FFE7AE1A")
local bright = gradient.linear(0, 0, 0, 272, "#FFF8E4F2", "#FFE7AE4D")
local wood = gradient.linear(0, 0, 0, H, { 0, "#A9683C", 0.5, "#8A5230", 1, "#6B3C20" })
local panel = gradient.linear(0, 0, 0, H, "#96592F", "#7A4627")
local glow = gradient.radial(W / 2, 128, 110, "#FFD98AB3", "#FFD98A00")

local CONE = { 62, 0, W - 62, 0, W - 6, 272, 6, 272 }
local GLASS = { 12, 6, 62, 6, 20, 268, 6, 268, 6, 60 }
local GLINT = { 84, 6, 100, 6, 56, 268, 40, 268 }
local BOARD = { 4, SHELF, W - 4, SHELF, W, SHELF + 14, 0, SHELF + 14 }

local place = { x = 0, y = 0, scale = 1 }

local function begin(g, x, y, scale)
  place.x, place.y, place.scale = x, y, scale
  g:push(place)
  g:rect(-3, -3, W + 6, H + 6, "#4A2814", 12)
end

---A thing on its shelf, within a square. Its foot is its origin, where the picture has one.
---@param g canvas
---@param view picture
---@param x number     the middle
---@param foot number
---@param size number
function niche.thing(g, view, x, foot, size)
  if not view.ready then return end
  local k = size / math.max(view.w, view.h)
  local own = view.oy > 0 and view.oy or view.h
  g:picture(view, x - view.w * k / 2, foot - own * k, view.w * k, view.h * k)
end

---@param g canvas
---@param x number
---@param y number
---@param scale number
---@param view? picture  the thing; or `sign`
---@param sign? string   an icon on a lamp
---@param lit? boolean   under a finger
function niche.open(g, x, y, scale, view, sign, lit)
  begin(g, x, y, scale)
  g:rect(0, 0, W, H, back, 10)
  g:poly(CONE, lit and bright or light)
  g:rect(56, 4, W - 112, 8, "#FFFBEE", 4)
  g:ellipse(W / 2, 258, 80, 14, "#04121C66")
  g:poly(BOARD, "#E6F5F5C0")
  g:rect(0, SHELF + 12, W, 6, "#8FB9BFE6")
  if view then
    niche.thing(g, view, W / 2, SHELF - 2, 230)
  elseif sign then
    g:circle(W / 2, 150, 110, glow)
    g:circle(W / 2, 170, 66, look.cream)
    icon.draw(g, sign, W / 2, 170, 84, look.tide)
  end
  g:pop()
end

---The glass before it, drawn over what stands in it.
function niche.glass(g, x, y, scale)
  place.x, place.y, place.scale = x, y, scale
  g:push(place)
  g:poly(GLASS, "#FFFFFF17")
  g:poly(GLINT, "#FFFFFF0F")
  g:pop()
end

---A closed door with an alarm lamp on it.
function niche.shut(g, x, y, scale, sign, lit)
  begin(g, x, y, scale)
  g:rect(0, 0, W, H, wood, 10)
  g:rect(16, 16, W - 32, H - 32, "#5B3218", 10)
  g:rect(20, 20, W - 40, H - 40, panel, 8)
  g:circle(W / 2, 128, 110, glow)
  g:circle(W / 2, 128, 58, lit and look.white or look.cream)
  icon.draw(g, sign, W / 2, 128, 74, look.tide)
  g:circle(W - 34, 214, 11, "#E7C08A")
  g:circle(W - 36, 211, 4, look.cream)
  g:pop()
end

---The wooden case around all niches.
function niche.case(g, x, y, w, h)
  g:rect(x, y, w, h, gradient.linear(0, y, 0, y + h, { 0, "#A9683C", 0.5, "#8A5230", 1, "#6B3C20" }), 30)
  g:rect(x + 28, y + 2, w - 56, 7, "#D9A06CCC", 3.5)
  g:rect(x + 12, y + h - 18, w - 24, 18, "#4A2814", 8)
end

return niche
