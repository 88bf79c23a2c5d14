-- pick.lua - which questions a round asks, and in what order.
--
-- By level first (the quiz's `mix`), then spread over topics and types, none twice; questions asked
-- before in this opening come only when nothing new is left.

local fields = require "core.quiz.fields"

local pick = {}

local NEAR = { P = { "P", "M", "A" }, M = { "M", "P", "A" }, A = { "A", "M", "P" } } -- who steps in
local BUSY_MAX = 2 -- of each type that takes more than a tap
local BUSY = { order = true, match = true, hotspot = true, number = true }

---@param level string kiosk.level
---@return string
local function audience(level)
  return level == "none" and "primary" or level
end

-- The levels' shares: what the quiz says, or all from the audience's own level.
local function shares(quiz, level)
  local own = { primary = "P", middle = "M", adult = "A" }
  local mix = quiz.mix and quiz.mix[audience(level)]
  return mix or { [own[audience(level)]] = quiz.draw }
end

---Raises when the quiz wants more than it has, or a question is there twice.
---@param quiz table
---@param questions table[]  first those of the quiz itself
function pick.check(quiz, questions)
  local ids, pool = {}, { P = 0, M = 0, A = 0 }
  for i, question in ipairs(questions) do
    pool[question.level] = pool[question.level] + 1
    if question.id and ids[question.id] then
      fields.refuse("题号 " .. question.id .. " 用了两次。", question.id .. " is there twice.", i <= #quiz and i or "banks")
    end
    ids[question.id or question] = true
  end
  if quiz.draw > #questions then
    fields.refuse("要抽 " .. quiz.draw .. " 题，题库里只有 " .. #questions .. " 题。",
      "draw wants " .. quiz.draw .. " questions, there are only " .. #questions .. ".", "draw")
  end
  for name, mix in pairs(quiz.mix or {}) do
    local sum = 0
    for level, n in pairs(mix) do
      sum = sum + n
      if n > (pool[level] or 0) then
        fields.refuse("mix." .. name .. " 要 " .. n .. " 道 " .. level .. " 级题，题库里只有 " .. (pool[level] or 0) .. " 道。",
          "mix." .. name .. " wants " .. n .. " of level " .. level .. ", there are only " .. (pool[level] or 0) .. ".", "mix", name, level)
      end
    end
    if sum ~= quiz.draw then
      fields.refuse("mix." .. name .. " 加起来是 " .. sum .. "，draw 是 " .. quiz.draw .. "。",
        "mix." .. name .. " adds up to " .. sum .. ", draw is " .. quiz.draw .. ".", "mix", name)
    end
  end
end

---@param list any[] shuffled in place
---@return any[]
function pick.shuffle(list)
  for i = #list, 2, -1 do
    local j = math.random(i)
    list[i], list[j] = list[j], list[i]
  end
  return list
end

-- The question of a level that adds most to those taken: an unasked one, of a topic and a type
-- that are not there yet. nil when the level has none left.
local function best(questions, level, taken, asked)
  local found, least
  for _, question in ipairs(questions) do
    if question.level == level and not taken[question] then
      local type_seen = taken.types[question.type] or 0
      local full = BUSY[question.type] and type_seen >= BUSY_MAX
      local cost = (full and 1000 or 0) + (asked[question] and 100 or 0)
          + 3 * (taken.topics[question.topic or ""] or 0) + type_seen
      if not least or cost < least then found, least = question, cost end
    end
  end
  return found
end

local function take(chosen, taken, question)
  chosen[#chosen + 1] = question
  taken[question] = true
  local topic = question.topic or ""
  taken.topics[topic] = (taken.topics[topic] or 0) + 1
  taken.types[question.type] = (taken.types[question.type] or 0) + 1
end

-- What following `before` with `question` costs: the same topic most, the same type less. A round
-- begins with something one tap answers.
local function cost_after(before, question)
  if not before then return BUSY[question.type] and 10 or question.type == "multiple" and 5 or 0 end
  return (before.topic == question.topic and 10 or 0) + (before.type == question.type and 2 or 0)
      + (BUSY[before.type] and BUSY[question.type] and 3 or 0)
end

-- Orders the round: always the cheapest next, topics with many left first.
local function arrange(chosen)
  local order, left = {}, {}
  for _, question in ipairs(chosen) do
    left[question.topic or ""] = (left[question.topic or ""] or 0) + 1
  end
  while #chosen > 0 do
    local at, least
    for i, question in ipairs(chosen) do
      local cost = cost_after(order[#order], question) - left[question.topic or ""]
      if not least or cost < least then at, least = i, cost end
    end
    local next_one = table.remove(chosen, at)
    left[next_one.topic or ""] = left[next_one.topic or ""] - 1
    order[#order + 1] = next_one
  end
  return order
end

---The questions of a round. `asked` is a set of questions asked before; those chosen are added.
---@param quiz table
---@param questions table[]
---@param level string kiosk.level
---@param asked table
---@return table[]
function pick.round(quiz, questions, level, asked)
  local pool = pick.shuffle({ table.unpack(questions) })
  local chosen, taken = {}, { topics = {}, types = {} }
  for _, name in ipairs { "A", "M", "P" } do
    for _ = 1, shares(quiz, level)[name] or 0 do
      local question
      for _, from in ipairs(NEAR[name]) do
        question = question or best(pool, from, taken, asked)
      end
      if question then take(chosen, taken, question) end
    end
  end
  for _, question in ipairs(chosen) do
    asked[question] = true
  end
  return arrange(pick.shuffle(chosen))
end

local LAST = { "以上", "都对", "都是", "全部", "all of the above", "none of the above", "all of these" }

local function belongs_last(option)
  local zh, en = tostring(option.zh or ""), tostring(option.en or ""):lower()
  for _, text in ipairs(LAST) do
    if zh:find(text, 1, true) == 1 or en:find(text, 1, true) == 1 then return true end
  end
  return false
end

---Options as they stand on screen: shuffled, "all of the above" last.
---@param options table[]
---@return table[]
function pick.options(options)
  local list = pick.shuffle(options)
  for i = 1, #list do
    if belongs_last(list[i]) then
      table.insert(list, table.remove(list, i))
      break
    end
  end
  return list
end

return pick
