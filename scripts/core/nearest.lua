-- nearest.lua - what a mistyped name was meant to be: messages to authors offer it.

local nearest = {}

---How many letters must change to make one word of the other.
---@param a string
---@param b string
---@return integer
function nearest.distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local corner = row[0]
    row[0] = i
    for j = 1, #b do
      local change = a:byte(i) == b:byte(j) and 0 or 1
      corner, row[j] = row[j], math.min(row[j] + 1, row[j - 1] + 1, corner + change)
    end
  end
  return row[#b]
end

---The name most like a mistyped one, or nil when none is near.
---@param name string
---@param names string[]
---@return string?
function nearest.of(name, names)
  local best, least
  for _, other in ipairs(names) do
    local d = nearest.distance(name:lower(), other:lower())
    if not least or d < least then best, least = other, d end
  end
  return least and least <= math.max(2, #name // 3) and best or nil
end

return nearest
