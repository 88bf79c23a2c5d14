-- pick.lua - which questions a round asks, and in what order.
--
-- By level first (the quiz's `mix`), then spread over topics and types, none twice; questions asked
-- before in this opening come only when nothing new is left.

local fields  = require "core.quiz.fields"
local shuffle = require "core.shuffle"

local pick = {}

local NEAR = { P = { "P", "M", "A" }, M = { "M", "P", "A" }, A = { "A", "M", "P" } } -- who steps in
local BUSY_MAX = 2 -- of each type that takes more than a tap
local BUSY = {
  order = true, match = true, hotspot = true, number = true, sort = true, gap = true, memory = true, spot = true,
}

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

local VERSUS = { single = true, truth = true, pictures = true } -- what several can answer side by side

---The questions a quiz can draw from: no opinions, and side by side only what a tap answers.
---@param quiz table
---@param questions table[]
---@return table[]
function pick.scored(quiz, questions)
  local list = {}
  for _, question in ipairs(questions) do
    if question.type ~= "survey" and (not quiz.versus or VERSUS[question.type]) then list[#list + 1] = question end
  end
  return list
end

local function check_draw(quiz, n)
  if quiz.draw <= n then return end
  local zh, en = "要抽 " .. quiz.draw .. " 题，题库里只有 " .. n .. " 题。", "draw wants " .. quiz.draw .. " questions, there are only " .. n .. "."
  if quiz.versus then
    zh, en = zh .. "versus 只用 single、truth、pictures。", en .. " versus uses single, truth and pictures only."
  end
  fields.refuse(zh, en, "draw")
end

local function check_mix(quiz, name, mix, pool)
  local sum = 0
  for level, n in pairs(mix) do
    sum = sum + n
    if n > pool[level] then
      fields.refuse("mix." .. name .. " 要 " .. n .. " 道 " .. level .. " 级题，题库里只有 " .. pool[level] .. " 道。",
        "mix." .. name .. " wants " .. n .. " of level " .. level .. ", there are only " .. pool[level] .. ".", "mix", name, level)
    end
  end
  if sum ~= quiz.draw then
    fields.refuse("mix." .. name .. " 加起来是 " .. sum .. "，draw 是 " .. quiz.draw .. "。",
      "mix." .. name .. " adds up to " .. sum .. ", draw is " .. quiz.draw .. ".", "mix", name)
  end
end

local function check_topics(quiz, of_topic)
  local sum, names = 0, {}
  for topic in pairs(of_topic) do names[#names + 1] = topic end
  table.sort(names)
  for topic, n in pairs(quiz.topics or {}) do
    sum = sum + n
    if not of_topic[topic] then
      local zh, en = fields.meant(topic, names)
      fields.refuse("没有“" .. topic .. "”这个主题的题" .. zh, "no question has the topic '" .. topic .. "'" .. en, "topics", topic)
    end
    if n > of_topic[topic] then
      fields.refuse("topics 要 " .. n .. " 道“" .. topic .. "”，题库里只有 " .. of_topic[topic] .. " 道。",
        "topics wants " .. n .. " of '" .. topic .. "', there are only " .. of_topic[topic] .. ".", "topics", topic)
    end
  end
  if sum > quiz.draw then
    fields.refuse("topics 加起来是 " .. sum .. "，draw 只有 " .. quiz.draw .. "。",
      "topics adds up to " .. sum .. ", draw is only " .. quiz.draw .. ".", "topics")
  end
end

---Raises when the quiz wants more than it has.
---@param quiz table
---@param questions table[]
function pick.check(quiz, questions)
  local scored, pool, of_topic = pick.scored(quiz, questions), { P = 0, M = 0, A = 0 }, {}
  for _, question in ipairs(scored) do
    pool[question.level] = pool[question.level] + 1
    if question.topic then of_topic[question.topic] = (of_topic[question.topic] or 0) + 1 end
  end
  check_draw(quiz, #scored)
  for name, mix in pairs(quiz.mix or {}) do check_mix(quiz, name, mix, pool) end
  check_topics(quiz, of_topic)
end

local page_seed -- of the page that is being made; nil between pages

---What pick.shuffle() does from now on comes from this number; nil: from chance.
function pick.seed(seed) page_seed = seed end

---@param list any[] shuffled in place
---@return any[]
function pick.shuffle(list)
  if page_seed then
    page_seed = page_seed + 31337 -- a page may shuffle more than one list
    return shuffle.by(list, page_seed)
  end
  for i = #list, 2, -1 do
    local j = math.random(i)
    list[i], list[j] = list[j], list[i]
  end
  return list
end

-- The question of a level that adds most to those taken: an unasked one, of a topic and a type
-- that are not there yet. nil when the level has none left that `fits`.
local function best(questions, level, taken, asked, fits)
  local found, least
  for _, question in ipairs(questions) do
    if question.level == level and not taken[question] and fits(question) then
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

-- The levels, those with most places left first.
local function by_room(left)
  local levels = { "A", "M", "P" }
  table.sort(levels, function(a, b)
    if left[a] ~= left[b] then return left[a] > left[b] end
    return a < b
  end)
  return levels
end

-- The fixed shares of topics, each from a level that has a place left as long as there is one.
local function take_topics(quiz, pool, left, chosen, taken, asked)
  local names = {}
  for topic in pairs(quiz.topics or {}) do names[#names + 1] = topic end
  table.sort(names)
  for _, topic in ipairs(names) do
    local function fits(question) return question.topic == topic end
    for _ = 1, quiz.topics[topic] do
      local question
      local levels = by_room(left)
      for _, level in ipairs(levels) do
        question = question or best(pool, level, taken, asked, fits)
      end
      local level = left[question.level] > 0 and question.level or levels[1]
      left[level] = left[level] - 1
      take(chosen, taken, question)
    end
  end
end

---The questions of a round. `asked` is a set of questions asked before; those chosen are added.
---@param quiz table
---@param questions table[]
---@param level string kiosk.level
---@param asked table
---@return table[]
function pick.round(quiz, questions, level, asked)
  local pool = pick.shuffle(pick.scored(quiz, questions))
  local chosen, taken, left = {}, { topics = {}, types = {} }, { P = 0, M = 0, A = 0 }
  for name, n in pairs(shares(quiz, level)) do left[name] = n end
  take_topics(quiz, pool, left, chosen, taken, asked)
  local function free(question) return not (quiz.topics and quiz.topics[question.topic]) end
  local function any() return true end
  for _, name in ipairs { "A", "M", "P" } do
    for _ = 1, left[name] do
      local question
      for _, fits in ipairs { free, any } do
        for _, from in ipairs(NEAR[name]) do
          question = question or best(pool, from, taken, asked, fits)
        end
      end
      if question then take(chosen, taken, question) end
    end
  end
  for _, question in ipairs(chosen) do
    asked[question] = true
  end
  return arrange(pick.shuffle(chosen))
end

local RANK = { P = 1, M = 2, A = 3, primary = 1, middle = 2, adult = 3 }

---The opinions a round asks for after its questions: none twice in an opening.
---@param quiz table
---@param questions table[]
---@param level string kiosk.level
---@param asked table
---@return table[]
function pick.surveys(quiz, questions, level, asked)
  local chosen = {}
  for _, question in ipairs(questions) do
    local meant = question.type == "survey" and not quiz.versus and RANK[question.level] <= RANK[audience(level)]
    if meant and not asked[question] and #chosen < (quiz.surveys or 1) then
      chosen[#chosen + 1], asked[question] = question, true
    end
  end
  return chosen
end

return pick
