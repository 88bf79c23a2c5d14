-- exhibit.run - the boat under a finger. On a plain run it is where the finger is. On a swaying
-- run it comes late and trembles, only while the finger holds, and ten seconds in all at most.

local course = require "exhibit.course"
local trace = require "exhibit.trace"

local LIMIT = 10 -- seconds of the effect
local LATE = 0.4 -- seconds behind the finger
local RISE = 0.5 -- seconds until the trembling is whole
local TREMBLE, DRIFT = 28, 40 -- units
local REACH = 130 -- this near to the boat a finger takes hold
local GOAL = 24 -- this near to the end of the line is the end

local Run = {}
Run.__index = Run

local run = {}

function run.new(swaying)
  local self = setmetatable({ swaying = swaying, trace = trace.new(), spent = 0, bow = { course.ahead() } }, Run)
  self.x, self.y = course.to_screen(0, 0)
  if swaying then
    -- Another hand each time: slow waves whose rates do not fit each other. Never over 2.5 a second.
    self.rate = { 1.9 + 0.6 * math.random(), 1.5 + 0.5 * math.random(), 0.5 + 0.3 * math.random() }
    self.phase = { math.random(), math.random(), math.random() }
  end
  return self
end

function Run:touch(t)
  if t.phase == "down" then
    if self.finger or (t.x - self.x) ^ 2 + (t.y - self.y) ^ 2 > REACH * REACH then return false end
    self.finger, self.begun = t.finger, true
    self.dx, self.dy = t.x - self.x, t.y - self.y
    self.held, self.past = 0, {}
  elseif t.finger ~= self.finger then
    return false
  elseif t.phase ~= "move" then
    -- Letting go ends the effect with it: the boat rests where it is.
    self.finger = nil
    return true
  end
  self.to_x, self.to_y = t.x - self.dx, t.y - self.dy
  return true
end

---Where it may be taken hold of.
function Run:target(g) g:target(self.x - REACH, self.y - REACH, 2 * REACH, 2 * REACH) end

-- Where the finger was LATE seconds ago; at first where it came down.
function Run:late(dt)
  local past = self.past
  self.held = self.held + dt
  past[#past + 1] = { self.held, self.to_x, self.to_y }
  while past[2] and past[2][1] <= self.held - LATE do table.remove(past, 1) end
  return past[1][2], past[1][3]
end

function Run:sway()
  local t, rise = self.spent, math.min(1, self.held / RISE)
  local function wave(i) return math.sin(2 * math.pi * (self.rate[i] * t + self.phase[i])) end
  local drift = DRIFT * wave(3)
  return rise * (TREMBLE * wave(1) + drift), rise * (TREMBLE * wave(2) - drift)
end

function Run:move(x, y)
  local dx, dy = x - self.x, y - self.y
  local far = (dx * dx + dy * dy) ^ 0.5
  if far > 0.5 then
    local pull = math.min(1, far / 80)
    local bow = self.bow
    bow[1], bow[2] = bow[1] + (dx / far - bow[1]) * pull, bow[2] + (dy / far - bow[2]) * pull
  end
  self.x, self.y = x, y
  local along, across = course.from_screen(x, y)
  self.trace:add(along, across)
  local _, where = course.off(along, across)
  if where >= course.length - GOAL then self.done = true end
end

---True while time alone moves the boat.
function Run:update(dt)
  if not self.finger or self.done then return false end
  if not self.swaying then
    self:move(self.to_x, self.to_y)
    return false
  end
  self.spent = self.spent + dt
  local x, y = self:late(dt)
  local sx, sy = self:sway()
  self:move(x + sx, y + sy)
  if self.spent >= LIMIT then self.done = true end
  return true
end

function Run:turn() return math.atan(self.bow[2], self.bow[1]) / (2 * math.pi) end

return run
