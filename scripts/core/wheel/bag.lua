-- core.wheel.bag - draws one of n, by the kiosk's seeded random: none a second time before all were
-- drawn, and never the same twice in a row.

local Bag = {}
Bag.__index = Bag

local bag = {}

---@param n integer
function bag.new(n) return setmetatable({ n = n, left = {} }, Bag) end

---@return integer
function Bag:draw()
  local before
  if #self.left == 0 then
    before = self.n > 1 and self.last -- comes back into the bag after this draw
    for i = 1, self.n do
      if i ~= before then self.left[#self.left + 1] = i end
    end
  end
  self.last = table.remove(self.left, math.random(#self.left))
  if before then self.left[#self.left + 1] = before end
  return self.last
end

return bag
