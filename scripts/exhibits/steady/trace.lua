-- exhibit.trace - where the boat went, as evenly spaced points, and how far that was from the
-- middle of the channel.
--
-- The measure: the mean distance of the points from the middle line, in widths of the boat.
-- Points are spaced by the way travelled, so waiting changes nothing.

local course = require "exhibit.course"

local SPACING, MOST = 10, 400

local Trace = {}
Trace.__index = Trace

local trace = {}

function trace.new() return setmetatable({ spacing = SPACING }, Trace) end

function Trace:add(along, across)
  local n = #self
  if n > 0 then
    local dx, dy = along - self[n - 1], across - self[n]
    if dx * dx + dy * dy < self.spacing * self.spacing then return end
  end
  self[n + 1], self[n + 2] = along, across
  if n + 2 > 2 * MOST then self:thin() end
end

-- A very long way is kept with every second point.
function Trace:thin()
  local n = #self
  for i = 1, n do
    local from = (i - 1) // 2 * 4 + 1 + (i - 1) % 2
    self[i] = self[from]
  end
  self.spacing = self.spacing * 2
end

-- Too little of a way to say anything about.
function Trace:short() return #self < 40 end

function Trace:off()
  local sum = 0
  for i = 1, #self, 2 do
    sum = sum + course.off(self[i], self[i + 1])
  end
  return sum / (#self / 2) / course.BOAT
end

---Two recorded ways, for those who only want to look: a steady one, and one that comes late and
---trembles.
function trace.recorded()
  local steady, swaying = trace.new(), trace.new()
  for s = 0, course.length, 4 do
    steady:add(s, course.middle(s) + 9 * math.sin(s / 83))
    swaying:add(s, course.middle(s - 62) + 30 * math.sin(s / 41 + 1) + 17 * math.sin(s / 23))
  end
  return steady, swaying
end

return trace
