-- source.lua - where a question's facts come from, as one quiet line under the explanation.

local facts = require "facts"
local words = require "core.quiz.words"

local source = {}

local SHOWN = 2 -- sources on the line; the fact bank has them all

---@param question table
---@param tells boolean? the answers above explain themselves when tapped
---@return words
function source.of(question, tells)
  local zh, en, seen = {}, {}, {}
  for _, id in ipairs(question.facts or {}) do
    local from = facts[id] and facts[id].source
    if from and not seen[from.zh] and #zh < SHOWN then
      seen[from.zh] = true
      zh[#zh + 1], en[#en + 1] = from.zh, from.en
    end
  end
  local line = #zh > 0 and { zh = "来源：" .. table.concat(zh, "；"), en = "Source: " .. table.concat(en, "; ") } or nil
  return words.join(tells and words.tap_rows or nil, line) or ""
end

return source
