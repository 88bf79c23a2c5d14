-- ease.lua - how things arrive. Cubic out for arriving, cubic in-out for tides, no bounce.

local ease = {}

---@param t number
---@return number 0 to 1
function ease.clamp(t)
  return t < 0 and 0 or t > 1 and 1 or t
end

function ease.out(t)
  local u = 1 - ease.clamp(t)
  return 1 - u * u * u
end

function ease.inout(t)
  t = ease.clamp(t)
  if t < 0.5 then return 4 * t * t * t end
  local u = 2 - 2 * t
  return 1 - u * u * u / 2
end

---@class Timer
---@field seconds number
---@field t number        0 to 1, eased out; 0 before the start
---@field running boolean
local Timer = {}
Timer.__index = Timer

---@param seconds number
---@return Timer
function ease.timer(seconds)
  return setmetatable({ seconds = seconds, at = 0, t = 0, running = false }, Timer)
end

function Timer:start()
  self.at, self.t, self.running = 0, 0, true
end

-- Nothing waits for an animation: a second touch calls this.
function Timer:finish()
  self.at, self.t, self.running = self.seconds, 1, false
end

---@param dt number
---@return boolean running
function Timer:step(dt)
  if not self.running then return false end
  self.at = self.at + dt
  if self.at >= self.seconds then
    self:finish()
  else
    self.t = ease.out(self.at / self.seconds)
  end
  return self.running
end

return ease
