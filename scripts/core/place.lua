-- place.lua - where a visitor is in an exhibit, as plain data: what place() gives back and enter() gets
-- when a file was saved while it was on (`kiosk run --dev`). Parts are told by their index in a list.
--
-- The exhibit may have changed meanwhile, even its kind: whatever no longer fits is left out.

local place = {}

---@param told any what enter() was given
---@return table
function place.read(told) return type(told) == "table" and told or {} end

---@param index any
---@param list any[]
---@return integer within the list; 1 for what is no number
function place.clamp(index, list)
  if math.type(index) ~= "integer" then return 1 end
  return math.max(1, math.min(index, #list))
end

---@return integer? where a part stands in a list
function place.index(list, part)
  for i, one in ipairs(list) do
    if one == part then return i end
  end
end

---@param list any[]
---@param set table parts that are in it have a true value
---@return integer[]
function place.marks(list, set)
  local marks = {}
  for i, part in ipairs(list) do
    if set[part] then marks[#marks + 1] = i end
  end
  return marks
end

---@param list any[]
---@param marks any what marks() gave
---@return table set
function place.set(list, marks)
  local set = {}
  for _, i in ipairs(place.read(marks)) do
    if list[i] then set[list[i]] = true end
  end
  return set
end

return place
