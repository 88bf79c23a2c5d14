-- core.pledge.ink - what fingers draw on the paper. It lives here and nowhere else: nothing is written,
-- counted or sent, and it ends with the exhibit.

local look = require "core.look"

local ink = { colours = { look.deep, look.sea, look.coral, look.leaf } }

local WIDTH = 14
local STEP = 6 -- units a finger moves before it leaves another point
local HAND = 240
local MOST = 3000 -- points; then the oldest stroke goes

local Ink = {}
Ink.__index = Ink

function ink.new()
  return setmetatable({ strokes = {}, pens = {}, points = 0, colour = ink.colours[1] }, Ink)
end

function Ink:clear() self.strokes, self.pens, self.points = {}, {}, 0 end

function Ink:empty() return #self.strokes == 0 end

local function add(self, stroke, x, y)
  local n = #stroke
  stroke[n + 1], stroke[n + 2] = x, y
  self.points = self.points + 1
  while self.points > MOST and self.strokes[1] ~= stroke do
    local oldest = table.remove(self.strokes, 1)
    self.points, oldest.over = self.points - #oldest // 2, true
  end
end

---A finger inside the paper box. Each has a stroke of its own. True when the finger is ours.
---@param t touch
---@param box number[]
---@return boolean
function Ink:touch(t, box)
  local stroke = self.pens[t.finger]
  if t.phase == "down" then
    local inside = t.x >= box[1] and t.x < box[1] + box[3] and t.y >= box[2] and t.y < box[2] + box[4]
    if stroke or not inside then return stroke ~= nil end
    stroke = { colour = self.colour }
    self.pens[t.finger], self.strokes[#self.strokes + 1] = stroke, stroke
    add(self, stroke, t.x, t.y)
    add(self, stroke, t.x + 0.5, t.y) -- a touch that does not move is a dot
    return true
  end
  if not stroke then return false end
  local n = #stroke
  -- A stroke that went is not drawn on; one alone on the paper ends where the paper's points do.
  if not stroke.over and (t.x - stroke[n - 1]) ^ 2 + (t.y - stroke[n]) ^ 2 >= STEP * STEP and n < 2 * MOST then add(self, stroke, t.x, t.y) end
  if t.phase ~= "move" then self.pens[t.finger] = nil end
  return true
end

---What was drawn, its middle and its size; a dot counts as large as a hand's mark.
---@return number x, number y, number w, number h
function Ink:bounds()
  local x1, y1, x2, y2 = math.huge, math.huge, -math.huge, -math.huge
  for _, stroke in ipairs(self.strokes) do
    for i = 1, #stroke, 2 do
      x1, x2 = math.min(x1, stroke[i]), math.max(x2, stroke[i])
      y1, y2 = math.min(y1, stroke[i + 1]), math.max(y2, stroke[i + 1])
    end
  end
  return (x1 + x2) / 2, (y1 + y2) / 2, math.max(x2 - x1 + WIDTH, HAND), math.max(y2 - y1 + WIDTH, HAND)
end

function Ink:draw(g)
  for _, stroke in ipairs(self.strokes) do g:line(stroke, WIDTH, stroke.colour) end
end

return ink
