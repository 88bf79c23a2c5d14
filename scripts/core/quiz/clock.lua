-- clock.lua - the time a question may take, where its author asks for one: a bar that grows shorter,
-- without colours of alarm. A question without a limit has a clock that never runs.

local kiosk = require "kiosk"
local icon  = require "core.icon"
local look  = require "core.look"

---@class Clock
---@field left number  seconds; nil without a limit
local Clock = {}
Clock.__index = Clock

local clock = {}

local WIDE, HIGH, ICON = 260, 16, 44
local STEP = 0.05 -- seconds between two pictures of the bar

---@param limit number?
---@return Clock
function clock.new(limit)
  return setmetatable({ limit = limit, left = limit }, Clock)
end

function Clock:start() self.running = self.limit ~= nil end

---@return boolean over  just now
function Clock:step(dt)
  if not self.running then return false end
  self.left = math.max(0, self.left - dt)
  self.running = self.left > 0
  return not self.running
end

---When the bar wants to be drawn again; nil when it rests.
---@return number?
function Clock:wake()
  if not self.running then return nil end
  return kiosk.reduced_motion and math.min(self.left, 0.1) or STEP
end

---@param g canvas
---@param right number its right end
---@param y number     its middle
---@return number wide what it takes of the line
function Clock:draw(g, right, y)
  if not self.limit then return 0 end
  local left = kiosk.reduced_motion and math.ceil(self.left) or self.left -- steps once a second
  local x = right - WIDE
  icon.draw(g, "clock", x - ICON / 2 - 14, y, ICON, look.tide, 2.2)
  g:rect(x, y - HIGH / 2, WIDE, HIGH, look.mist, HIGH / 2)
  g:rect(x, y - HIGH / 2, math.max(HIGH, WIDE * left / self.limit), HIGH, look.sea, HIGH / 2)
  return WIDE + ICON + 40
end

return clock
