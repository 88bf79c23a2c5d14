-- source.lua - where a question's facts come from, as one quiet line under the explanation.

local facts = require "facts"

local source = {}

-- A law or a study says more than "worded for this hall".
local function is_outside(from)
  return not from.zh:find("自写", 1, true)
end

---@param question table
---@return words
function source.of(question)
  local best
  for _, id in ipairs(question.facts or {}) do
    local from = facts[id] and facts[id].source
    if from and (not best or is_outside(from) and not is_outside(best)) then best = from end
  end
  return best and { zh = "来源：" .. best.zh, en = "Source: " .. best.en } or ""
end

return source
