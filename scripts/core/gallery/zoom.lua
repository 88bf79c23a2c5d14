-- core.gallery.zoom - a photograph seen closer: two fingers spread, a double tap, or the button; then one
-- finger moves it. Where it stands is told as a factor and how far its middle is from the middle of its box.

local kiosk = require "kiosk"
local ease  = require "core.ease"
local look  = require "core.look"

local MOST, NEAR = 4, 2.5
local TAP_TIME, TAP_SLIP = 0.35, 40 -- seconds between two taps; units a tap may slip
local GLIDE = 0.25

local Zoom = {}
Zoom.__index = Zoom

local zoom = {}

function zoom.new()
  return setmetatable({ k = 1, x = 0, y = 0, fingers = {}, n = 0, since = ease.timer(TAP_TIME), glide = ease.timer(GLIDE) }, Zoom)
end

---The box, and the size of the whole picture in it.
function Zoom:place(box, w, h) self.box, self.w, self.h = box, w, h end

function Zoom:reset()
  self.k, self.x, self.y, self.to = 1, 0, 0, nil
  self.glide:finish()
end

function Zoom:near() return (self.to and self.to.k or self.k) > 1 end

-- The picture never leaves its box: its edges stay outside, or it stays in the middle.
local function held(self, k, x, y)
  local mx, my = math.max(0, (self.w * k - self.box[3]) / 2), math.max(0, (self.h * k - self.box[4]) / 2)
  return math.max(-mx, math.min(mx, x)), math.max(-my, math.min(my, y))
end

-- As near as k, with what is at (fx,fy) staying there or going to (tx,ty).
local function about(self, k, from, fx, fy, tx, ty)
  local cx, cy = self.box[1] + self.box[3] / 2, self.box[2] + self.box[4] / 2
  local x = (tx or fx) - cx - (fx - cx - from.x) * k / from.k
  local y = (ty or fy) - cy - (fy - cy - from.y) * k / from.k
  x, y = held(self, k, x, y)
  return { k = k, x = x, y = y }
end

---Nearer, or back to the whole; (x,y) stays where it is.
function Zoom:toggle(x, y)
  local box = self.box
  self.from = { k = self.k, x = self.x, y = self.y }
  self.to = about(self, self:near() and 1 or NEAR, self.from, x or box[1] + box[3] / 2, y or box[2] + box[4] / 2)
  self.glide:start()
  if kiosk.reduced_motion then self.glide:finish() end
end

---@param dt number
---@return boolean moving
function Zoom:update(dt)
  local waiting = self.since:step(dt) -- for the second tap
  if not self.to then return waiting end
  local moving = self.glide:step(dt)
  local t, from, to = moving and self.glide.t or 1, self.from, self.to
  self.k, self.x, self.y = look.mix(from.k, to.k, t), look.mix(from.x, to.x, t), look.mix(from.y, to.y, t)
  if not moving then self.to = nil end
  return true
end

local function both(self)
  local a, b
  for _, f in pairs(self.fingers) do a, b = b, f end
  return a, b
end

local function pinch(self)
  local a, b = both(self)
  local d = math.max(40, ((a.x - b.x) ^ 2 + (a.y - b.y) ^ 2) ^ 0.5)
  return d, (a.x + b.x) / 2, (a.y + b.y) / 2
end

-- From here on: what two fingers, or one, change.
local function begin(self)
  self.start = { k = self.k, x = self.x, y = self.y }
  if self.n == 2 then self.d, self.mx, self.my = pinch(self) end
  local _, one = both(self)
  if self.n == 1 then self.mx, self.my = one.x, one.y end
end

local function move(self)
  local to
  if self.n == 2 then
    local d, mx, my = pinch(self)
    to = about(self, math.max(1, math.min(MOST, self.start.k * d / self.d)), self.start, self.mx, self.my, mx, my)
  else
    local _, one = both(self)
    to = about(self, self.start.k, self.start, self.mx, self.my, one.x, one.y)
  end
  self.k, self.x, self.y = to.k, to.x, to.y
end

local function tapped(self, t, f)
  if (t.x - f.x0) ^ 2 + (t.y - f.y0) ^ 2 > TAP_SLIP ^ 2 then return end
  local again = self.since.running and (t.x - self.tap_x) ^ 2 + (t.y - self.tap_y) ^ 2 < (3 * TAP_SLIP) ^ 2
  if again then
    self.since:finish()
    self:toggle(t.x, t.y)
  else
    self.tap_x, self.tap_y = t.x, t.y
    self.since:start()
  end
end

---A finger on the picture. True while it is for looking closer: not a swipe to the next one.
---@param t touch
---@return boolean
function Zoom:touch(t)
  local f = self.fingers[t.finger]
  if t.phase == "down" then
    if self.n == 2 or f then return true end
    if self.to then self:update(GLIDE) end
    self.fingers[t.finger], self.n = { x = t.x, y = t.y, x0 = t.x, y0 = t.y }, self.n + 1
    begin(self)
    return self.n == 2 or self.k > 1
  end
  if not f then return false end
  f.x, f.y = t.x, t.y
  local ours = self.n == 2 or self.k > 1
  if t.phase == "move" then
    if ours then move(self) end
    return ours
  end
  if t.phase == "up" and self.n == 1 then tapped(self, t, f) end
  self.fingers[t.finger], self.n = nil, self.n - 1
  begin(self)
  return ours
end

return zoom
