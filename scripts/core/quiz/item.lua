-- item.lua - what a question is called and which version of it this is.
--
-- A question's id is the author's, or a hash of its type and Chinese stem. Its version is a hash of
-- all that decides an answer: type, Chinese stem, the options in file order, the key, the points and
-- the pictures. English, explanations and facts may change without making it another question.

local item = {}

item.POINTS = 60 -- a question that is all right

-- FNV-1a, 32 bits.
local function hash(text)
  local h = 0x811c9dc5
  for i = 1, #text do
    h = (h ~ text:byte(i)) * 0x01000193 & 0xffffffff
  end
  return ("%08x"):format(h)
end

local function chinese(words)
  if type(words) ~= "table" then return tostring(words or "") end
  return tostring(words.zh or words.en or words[1] or "")
end

local function list(...)
  local all = {}
  for _, part in ipairs { ... } do
    for _, one in ipairs(#part > 0 and part or { part }) do all[#all + 1] = one end
  end
  return all
end

local function first(n)
  local numbers = {}
  for i = 1, n do numbers[i] = tostring(i) end
  return table.concat(numbers, " ")
end

local function choices(q)
  return list(q.right, q.wrong), first(#list(q.right))
end

local function pairs_of(q)
  local all, pictures = {}, {}
  for i, pair in ipairs(q.pairs) do
    all[i], pictures[i] = chinese(pair.left) .. " — " .. chinese(pair.right), pair.picture or ""
  end
  return all, first(#all), pictures
end

local function places_of(q)
  local right = {}
  for i, place in ipairs(q.spots) do
    if place.right or q.type == "spot" then right[#right + 1] = tostring(i) end
  end
  return q.spots, table.concat(right, " ")
end

-- By type: its options in file order, and its key. What else decides an answer comes third.
local PARTS = {
  single = choices, scenario = choices, multiple = choices, pictures = choices,
  truth = function(q) return { "对", "错" }, q.answer and "1" or "2" end,
  survey = function(q) return q.options, "" end,
  order = function(q) return q.steps, first(#q.steps) end,
  match = pairs_of, memory = pairs_of, hotspot = places_of, spot = places_of,
  number = function(q)
    return {}, ("%.14g"):format(q.answer),
      { ("%.14g"):format(q.within), ("%.14g"):format(q.min), ("%.14g"):format(q.max), ("%.14g"):format(q.step or 1) }
  end,
  sort = function(q)
    local all, key, names = {}, {}, {}
    for n, bin in ipairs(q.bins) do
      names[n] = chinese(bin)
      for _, one in ipairs(bin.items) do all[#all + 1], key[#key + 1] = one, tostring(n) end
    end
    return all, table.concat(key, " "), names
  end,
  gap = function(q)
    local options, key = choices(q)
    return options, key, { chinese(q.text) }
  end,
}

-- A choice can be counted by option in these.
local COUNTED = { single = true, scenario = true, multiple = true, pictures = true, truth = true, survey = true, hotspot = true, gap = true }

---Gives a question its id and its `item`: version, options in file order, key. Once it was checked.
---@param q table
function item.name(q)
  local options, key, more = PARTS[q.type](q)
  local stem = chinese(q.ask)
  local all = { q.type, stem }
  for _, option in ipairs(options) do
    all[#all + 1] = chinese(option)
    all[#all + 1] = type(option) == "table" and option.picture or ""
  end
  for _, one in ipairs(more or {}) do all[#all + 1] = one end
  for _, one in ipairs { key, tostring(item.POINTS), q.picture or "", q.board or "", q.other or "" } do all[#all + 1] = one end
  q.id = q.id or hash(q.type .. "\n" .. stem)
  q.item = { version = hash(table.concat(all, "\n")), options = options, key = key }
end

---How many options its choices are counted by; 0 when it has none.
---@param q table
---@return integer
function item.options(q)
  return COUNTED[q.type] and #q.item.options or 0
end

---Which numbers these options have in the file; nil when choices of this type are not counted.
---@param q table
---@param chosen table[]?
---@return integer[]?
function item.numbers(q, chosen)
  if not COUNTED[q.type] or not chosen then return nil end
  local at, numbers = {}, {}
  for i, option in ipairs(q.item.options) do at[option] = i end
  for _, option in ipairs(chosen) do numbers[#numbers + 1] = at[option] end
  table.sort(numbers)
  return numbers
end

local TEXT_MAX = 2000

-- At most so many letters of a text, on one line.
local function short(text, most)
  text = text:gsub("[%c]+", " ")
  local stop = utf8.offset(text, most + 1)
  return stop and text:sub(1, stop - 1) or text
end

---What the figures must keep to be read next year: lines of key, tab, text.
---@param q table
---@param group string
---@return string
function item.text(q, group)
  local most, text = 400, nil
  repeat
    local lines = {}
    local function add(key, value) lines[#lines + 1] = key .. "\t" .. short(tostring(value), most) end
    add("id", q.id)
    add("type", q.type)
    add("topic", q.topic or "")
    add("group", group)
    add("level", q.level)
    add("points", item.POINTS)
    add("ask", chinese(q.ask))
    for i, option in ipairs(q.item.options) do add(tostring(i), chinese(option)) end
    add("key", q.item.key)
    text, most = table.concat(lines, "\n") .. "\n", most // 2
  until #text <= TEXT_MAX
  return text
end

---@param all table[] questions
---@param quiz table
---@return string  8 hex: another one when any question or the way of drawing changes
function item.pool(all, quiz)
  local versions = {}
  for i, q in ipairs(all) do versions[i] = q.item.version end
  table.sort(versions)
  versions[#versions + 1] = tostring(quiz.draw)
  local function shares(shares_of)
    local names = {}
    for name in pairs(shares_of or {}) do names[#names + 1] = name end
    table.sort(names)
    for _, name in ipairs(names) do
      versions[#versions + 1] = name
      if type(shares_of[name]) == "table" then shares(shares_of[name]) else versions[#versions + 1] = tostring(shares_of[name]) end
    end
  end
  shares(quiz.mix)
  shares(quiz.topics)
  return hash(table.concat(versions, "\n"))
end

return item
