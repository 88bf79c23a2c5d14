-- core.wheel.helm - the wheel itself: a ship's helm whose slices turn under a fixed pointer.
--
-- Its colours differ in hue, hardly in lightness, and what is light or stands against the sky, words and
-- handles, blurs while it turns fast: nothing flashes. Where it stops was decided before it began to
-- turn; the turning only leads there.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local ease     = require "core.ease"
local icon     = require "core.icon"
local look     = require "core.look"
local fit      = require "core.quiz.fit"

local TURNING, FADE = 2.8, 0.2 -- seconds
local SPREAD = 0.36 -- of a slice to either side of its middle: where it may stop
local SLOW, FAST = 0.22, 0.55 -- turns a second: from here it blurs, from here all is blurred
local BLURS, CLEARS = 0.12, 0.45 -- seconds it takes to
local RIM, HUB = 30, 78
local HANDLES = 8
local STEP = 1 / 90 -- turns: how fine an arc is cut
local LEAST = 32 -- a name that needs smaller letters has them for itself

local COLOURS = { "#0E7490", "#2E7D5B", "#5F5FA6", "#A0571F" }
local ODD = "#35719E" -- the last one, where it would meet its own colour
local WOOD = { light = "#9A6A40", dark = "#6E4526", rim = "#B98552" }

local Helm = {}
Helm.__index = Helm

local helm = {}

-- The point `turn` from the top, clockwise, at distance r.
local function at(turn, r)
  local a = turn * 2 * math.pi
  return r * math.sin(a), -r * math.cos(a)
end

local function wedge(from, to, r)
  local points = { 0, 0 }
  local n = math.max(2, math.ceil((to - from) / STEP))
  for i = 0, n do
    points[#points + 1], points[#points + 2] = at(from + (to - from) * i / n, r)
  end
  return points
end

---@param slices table[] name, picture
function helm.new(slices)
  local self = setmetatable({ slices = slices, turn = 0, was = 0, blur = 0, parts = {} }, Helm)
  local n = #slices
  for i, slice in ipairs(slices) do
    local colour = COLOURS[(i - 1) % #COLOURS + 1]
    if i == n and n % #COLOURS == 1 then colour = ODD end
    self.parts[i] = { colour = colour, name = fit.new { words = slice.name, size = n > 8 and 36 or 46, upto = 24, bold = true, line = 1.2, lines = 1, soft = 32, even = true } }
  end
  self.timer = ease.timer(kiosk.reduced_motion and FADE or TURNING)
  return self
end

---Where it stands: middle and radius of the slices; the handles reach a fifth beyond.
function helm.outer(r) return r * 1.21 end

function Helm:place(x, y, r)
  self.x, self.y, self.r, self.said = x, y, r, nil
  local n, side = #self.parts, 0.30 * r
  for i, part in ipairs(self.parts) do
    part.points = wedge((i - 1.5) / n, (i - 0.5) / n, r)
    local view = self.slices[i].picture
    part.view = view and picture.get(view, side, side) or nil
  end
  self.handles = {}
  for i = 1, HANDLES do
    local x1, y1 = at((i - 0.5) / HANDLES, r)
    local x2, y2 = at((i - 0.5) / HANDLES, helm.outer(r) - 18)
    self.handles[i] = { x1, y1, x2, y2 }
  end
  self.wood = gradient.linear(-r, -r, r, r, WOOD.rim, WOOD.dark)
end

function Helm:hit(x, y)
  return (x - self.x) ^ 2 + (y - self.y) ^ 2 <= helm.outer(self.r) ^ 2
end

---The turn of a point about the middle: for a finger that drags the rim.
function Helm:turn_of(x, y)
  return math.atan(x - self.x, self.y - y) / (2 * math.pi)
end

---Begins to turn to slice i.
---@param i integer
---@param back? boolean  against the clock
---@param turns integer  whole turns before it gets there
function Helm:spin(i, back, turns)
  local n = #self.parts
  local rest = -((i - 1) + (math.random() * 2 - 1) * SPREAD) / n
  local way = (rest - self.turn) % 1
  self.from = self.turn
  self.to = back and self.turn + way - 1 - turns or self.turn + way + turns
  self.timer:start()
end

function Helm:turning() return self.timer.running end

function Helm:finish()
  self.timer:finish()
  self.turn = self.to % 1
  self.was = self.turn
end

---The slice under the pointer.
function Helm:under()
  return math.floor(-self.turn * #self.parts + 0.5) % #self.parts + 1
end

-- How fast it has turned since the last frame, by itself or under a finger.
local function see_speed(self, dt)
  if dt <= 0 then return end
  local speed = math.abs(self.turn - self.was) / dt
  local blur = kiosk.reduced_motion and 0 or ease.clamp((speed - SLOW) / (FAST - SLOW))
  self.was = self.turn
  self.blur = blur > self.blur and math.min(blur, self.blur + dt / BLURS) or math.max(blur, self.blur - dt / CLEARS)
end

---@param dt number
---@return boolean moving
function Helm:step(dt)
  if self.timer.running then
    local was = self:under()
    if not self.timer:step(dt) then
      self:finish()
    elseif not kiosk.reduced_motion then
      self.turn = self.from + (self.to - self.from) * self.timer.t
      if self:under() ~= was then kiosk.sound "tick" end
    end
    see_speed(self, dt)
    return true
  end
  see_speed(self, dt)
  return self.blur > 0
end

---------------------------------------------------------------- picture

local group = { x = 0, y = 0, turn = 0 }
local fade, clear = { alpha = 1 }, { alpha = 1 }

-- The room for a slice's name, with a picture over it or alone.
local function room(self, part)
  local r = self.r
  return math.min(r * 0.52, 2 * r * 0.6 * math.sin(math.pi / #self.parts)) - 14, part.view and r * 0.18 or r * 0.26
end

-- All names have letters of one size, as long as that can be read.
local function alike(self, g)
  if self.said == kiosk.lang then return end
  self.said = kiosk.lang
  local list = {}
  for i, part in ipairs(self.parts) do list[i] = { part.name, room(self, part) } end
  fit.alike(g, list, LEAST)
end

local function words(self, g, turn)
  if self.blur >= 1 then return end
  alike(self, g)
  clear.alpha = 1 - self.blur
  g:push(clear)
  local n, r = #self.parts, self.r
  for i, part in ipairs(self.parts) do
    local view = part.view and part.view.ready and part.view
    local cx, cy = at(turn + (i - 1) / n, r * 0.63)
    local w, h = room(self, part)
    cx, cy = self.x + cx, self.y + cy
    if view then
      local side = math.min(r * 0.28, w)
      local k = math.min(side / view.w, side / view.h)
      g:picture(view, cx - view.w * k / 2, cy - side * 0.78, view.w * k, view.h * k)
      cy = cy + side * 0.44
    end
    part.name:centre(g, cx - w / 2, cy - h / 2, w, h, look.white)
  end
  g:pop()
end

-- Turning fast, the handles are a ring of wood in the air.
local function handles(self, g)
  if self.blur > 0 then
    local wide = helm.outer(self.r) - self.r
    g:ring(self.x, self.y, self.r + wide / 2, wide, look.fade(WOOD.light, 0.3 * self.blur))
  end
  if self.blur >= 1 then return end
  clear.alpha = 1 - self.blur
  g:push(clear)
  g:push(group)
  for _, line in ipairs(self.handles) do g:line(line, 44, WOOD.dark) end
  for _, line in ipairs(self.handles) do g:line(line, 26, WOOD.light) end
  g:pop()
  g:pop()
end

local function wheel(self, g, turn, lit)
  group.x, group.y, group.turn = self.x, self.y, turn % 1
  handles(self, g)
  g:push(group)
  for _, part in ipairs(self.parts) do g:poly(part.points, part.colour) end
  if lit then g:line(self.parts[lit].points, 14, look.lamp, true) end
  g:pop()
  g:ring(self.x, self.y, self.r + RIM / 2 - 2, RIM, WOOD.dark)
  g:ring(self.x, self.y, self.r + RIM / 2 - 6, RIM - 12, WOOD.rim)
  words(self, g, turn)
end

-- A drop of light over the rim: what lies under its point was chosen.
local function pointer(self, g)
  local x, y = self.x, self.y - self.r
  g:poly({ x, y + 46, x - 38, y - 34, x + 38, y - 34 }, look.deep)
  g:circle(x, y - 40, 40, look.deep)
  g:poly({ x, y + 32, x - 27, y - 32, x + 27, y - 32 }, look.amber)
  g:circle(x, y - 40, 29, look.amber)
  g:circle(x, y - 40, 12, look.cream)
end

---@param g canvas
---@param lit? boolean  the slice under the pointer shines
function Helm:draw(g, lit)
  g:circle(self.x, self.y + 12, self.r + RIM, look.fade(look.abyss, 0.22))
  local crossing = self.timer.running and kiosk.reduced_motion
  wheel(self, g, crossing and self.from or self.turn, lit and self:under() or nil)
  if crossing then
    fade.alpha = self.timer.t
    g:push(fade)
    wheel(self, g, self.to)
    g:pop()
  end
  g:circle(self.x, self.y, HUB, WOOD.dark)
  g:circle(self.x, self.y, HUB - 8, WOOD.light)
  g:circle(self.x, self.y, HUB - 20, look.cream)
  icon.draw(g, "again", self.x, self.y, 66, look.deep, 2.2)
  pointer(self, g)
end

return helm
