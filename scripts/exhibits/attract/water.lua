-- water.lua - what the sea does under a finger: rings that widen, and a fish.

local kiosk   = require "kiosk"
local picture = require "picture"
local ease    = require "core.ease"
local look    = require "core.look"

local Water = {}
Water.__index = Water

local RINGS, APART, LAST = 4, 0.08, 0.66 -- the fourth begins 240 ms after the first: 900 ms in all
local NARROW, WIDE = 60, 310
local FISH_LAST, FISH_SIZE = 0.9, 0.55
local FLAT = 0.3 -- a circle on the water, seen from the beach

local POINTS = 44
local points = {}

---@param g canvas
local function ring(g, x, y, rx, width, color)
  for i = 0, POINTS - 1 do
    local a = i / POINTS * 2 * math.pi
    points[2 * i + 1] = x + rx * math.cos(a)
    points[2 * i + 2] = y + rx * FLAT * math.sin(a)
  end
  g:line(points, width, color, true)
end

function Water.new()
  return setmetatable({ touched = {}, time = 0 }, Water)
end

function Water:enter()
  self.fish = picture.get("scenery/sea-fish.svg", 180 * FISH_SIZE)
end

---A finger on the picture; with a fish where there is water.
function Water:touch(x, y, wet)
  local list = self.touched
  if #list >= 6 then table.remove(list, 1) end
  list[#list + 1] = { x = x, y = y, age = 0, wet = wet and not kiosk.reduced_motion }
end

function Water:update(dt)
  if not kiosk.reduced_motion then self.time = self.time + dt end
  for i = #self.touched, 1, -1 do
    local t = self.touched[i]
    t.age = t.age + dt
    if t.age > FISH_LAST then table.remove(self.touched, i) end
  end
  return #self.touched > 0
end

---Where to touch: rings that keep widening slowly around (x,y).
function Water:hint(g, x, y, color, scale)
  g:ellipse(x, y, 26 * scale, 9 * scale, look.fade(color, 0.9))
  for i = 0, RINGS - 1 do
    local t = (self.time / 4 + (i + 0.5) / RINGS) % 1
    local late = ease.clamp((1 - t) * 4) -- the widest fades away
    ring(g, x, y, (46 + 218 * t) * scale, (6 - 4 * t) * scale, look.fade(color, (0.95 - 0.75 * t) * late * ease.clamp(t * 8)))
  end
end

local clip, pose = { clip = { 0, 0, 0, 0 } }, { turn = 0 }

-- Out of the water and in again, from left to right; nothing of it shows under the surface.
function Water:draw_fish(g, t, color)
  local u = ease.clamp(t.age / FISH_LAST)
  local x, y = t.x - 90 + 180 * u, t.y + 30 - 190 * 4 * u * (1 - u)
  pose.turn = math.atan(-190 * 4 * (1 - 2 * u), 180) / (2 * math.pi)
  clip.clip[3], clip.clip[4] = g.w, t.y + 8
  g:push(clip)
  g:stand(self.fish, x, y, FISH_SIZE, pose)
  g:pop()
  local splash = u > 0.86 and (u - 0.86) / 0.14 or 0
  if splash > 0 then ring(g, t.x + 90, t.y + 8, 20 + 40 * splash, 4, look.fade(color, 0.8 * (1 - splash))) end
end

---What fingers have left on the water.
function Water:draw(g, color)
  for _, t in ipairs(self.touched) do
    for i = 0, kiosk.reduced_motion and 0 or RINGS - 1 do
      local u = (t.age - i * APART) / LAST
      if u >= 0 and u < 1 then
        local wide = kiosk.reduced_motion and 160 or look.mix(NARROW, WIDE, ease.out(u))
        ring(g, t.x, t.y, wide / 2, 6 - 3 * u, look.fade(color, 0.85 * (1 - u)))
      end
    end
    if t.wet then self:draw_fish(g, t, color) end
  end
end

return Water
