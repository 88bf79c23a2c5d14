-- level.lua - what is meant for this visitor: parts above the session's level are left out.

local kiosk = require "kiosk"

local level = {}

local RANK = { none = 1, primary = 1, middle = 2, adult = 3 }

---@param list table[] parts, each with a level or meant for all
---@return table[]
function level.shown(list)
  local shown = {}
  for _, part in ipairs(list) do
    if RANK[part.level or "none"] <= RANK[kiosk.level] then shown[#shown + 1] = part end
  end
  return shown
end

---As shown; where nothing is left (an exhibit of a higher level, opened all the same) the easiest parts.
---@param list table[]
---@return table[]
function level.shown_or_easiest(list)
  local shown, lowest = level.shown(list), math.huge
  if #shown > 0 then return shown end
  for _, part in ipairs(list) do lowest = math.min(lowest, RANK[part.level or "none"]) end
  for _, part in ipairs(list) do
    if RANK[part.level or "none"] == lowest then shown[#shown + 1] = part end
  end
  return shown
end

return level
