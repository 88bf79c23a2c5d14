-- shuffle.lua - an order that comes from a number: the same number, the same order. So a page that is
-- opened anew at its place looks as it did.

local shuffle = {}

local MOST = 0x7fffffff -- a prime: 48271 goes through all numbers below it (Park, Miller 1993)

---A number to shuffle by, another each time.
---@return integer
function shuffle.seed() return math.random(1, MOST - 1) end

---@param list any[] in place
---@param seed integer
---@return any[]
function shuffle.by(list, seed)
  local now = seed % (MOST - 1) + 1
  for i = #list, 2, -1 do
    now = now * 48271 % MOST
    local j = now % i + 1
    list[i], list[j] = list[j], list[i]
  end
  return list
end

return shuffle
