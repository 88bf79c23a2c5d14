-- Which questions a round asks: by level, none twice, well mixed. Two rounds an opening, 300 seeds.
package.path = "tests/content/?.lua"
local stage = require "stage"

local quiz = stage.load { exhibit = "quiz" }
local pick = require "core.quiz.pick"

local BUSY = { order = true, match = true, hotspot = true, number = true, sort = true, gap = true, memory = true, spot = true }
local OPENS = { single = true, truth = true, scenario = true, pictures = true }

local function check_round(round, mix, seen)
  local levels, types = {}, {}
  stage.same(#round, 10, "the number of questions")
  for i, q in ipairs(round) do
    assert(not seen[q], q.id .. " was asked before")
    seen[q] = true
    levels[q.level] = (levels[q.level] or 0) + 1
    types[q.type] = (types[q.type] or 0) + 1
    assert(i == 1 or round[i - 1].topic ~= q.topic, q.id .. " has the topic of the one before: " .. q.topic)
  end
  for level, n in pairs(mix) do stage.same(levels[level], n, "the number of level " .. level) end
  for kind in pairs(BUSY) do assert((types[kind] or 0) <= 2, "three of " .. kind) end
  assert(OPENS[round[1].type], "a round begins with " .. round[1].type)
end

for level, mix in pairs {
  none = { P = 10 }, primary = { P = 10 }, middle = { P = 4, M = 6 }, adult = { P = 2, M = 5, A = 3 },
} do
  local orders = {}
  for seed = 1, 300 do
    math.randomseed(seed)
    local asked, seen = {}, {}
    for _ = 1, 2 do
      local round = pick.round(quiz.it, quiz.all, level, asked)
      check_round(round, mix, seen)
      orders[round[1].id .. round[2].id .. round[3].id] = true
    end
  end
  local n = 0
  for _ in pairs(orders) do n = n + 1 end
  assert(n > 200, "600 rounds of level " .. level .. " begin in only " .. n .. " ways")
end

-- Of one group everybody begins with the same ten; another group, and a second round, have others.
do
  local function first(batch_seed, seed)
    local it = stage.open { exhibit = "quiz", level = "middle", batch_seed = batch_seed, seed = seed }
    local ids = {}
    for i, q in ipairs(it.questions) do ids[i] = q.id end
    return table.concat(ids, " ")
  end
  assert(first(77, 1) == first(77, 2), "two of a group have other questions")
  assert(first(77, 1) ~= first(78, 1), "two groups have the same questions")
  assert(first(0, 1) ~= first(0, 2), "without a group all have the same questions")
end

-- When all were asked, rounds go on with what there is.
do
  local asked = {}
  for _ = 1, 20 do stage.same(#pick.round(quiz.it, quiz.all, "primary", asked), 10, "a late round") end
end

-- A quiz without a mix asks its audience's own level, and neighbours only when that runs out.
do
  local questions = {}
  for i, level in ipairs { "P", "P", "M", "A" } do questions[i] = { id = "x" .. i, level = level, type = "single" } end
  local function ids(level, n)
    local found = {}
    for i, q in ipairs(pick.round({ draw = n }, questions, level, {})) do found[i] = q.level end
    table.sort(found)
    return table.concat(found)
  end
  stage.same(ids("primary", 2), "PP", "two for a primary school")
  stage.same(ids("primary", 3), "MPP", "three for a primary school")
  stage.same(ids("adult", 1), "A", "one for adults")
  stage.same(ids("adult", 4), "AMPP", "four for adults")
end

-- Of what takes more than a tap there are two at most, as long as there is something else.
do
  local questions = {}
  for i = 1, 12 do questions[i] = { id = "x" .. i, level = "P", type = i > 6 and "single" or "order" } end
  local orders = 0
  for _, q in ipairs(pick.round({ draw = 8 }, questions, "primary", {})) do orders = orders + (q.type == "order" and 1 or 0) end
  stage.same(orders, 2, "the number of orders")
end

-- So many of a topic, whatever their level, and no more of it as long as there is something else.
do
  local questions = {}
  for i = 1, 12 do
    questions[i] = { id = "x" .. i, level = i > 8 and "M" or "P", type = "single", topic = i % 2 == 0 and "law" or "harm" }
  end
  for i = 13, 16 do questions[i] = { id = "x" .. i, level = "P", type = "single", topic = "help" } end
  local it = { draw = 6, mix = { middle = { P = 4, M = 2 } }, topics = { law = 1, harm = 2 } }
  for seed = 1, 50 do
    math.randomseed(seed)
    local topics, levels = {}, {}
    for _, q in ipairs(pick.round(it, questions, "middle", {})) do
      topics[q.topic] = (topics[q.topic] or 0) + 1
      levels[q.level] = (levels[q.level] or 0) + 1
    end
    stage.same(topics.law, 1, "of the law")
    stage.same(topics.harm, 2, "of harm")
    stage.same(topics.help, 3, "of the rest")
  end
  it.topics = { law = 6 }
  local n = 0
  for _, q in ipairs(pick.round(it, questions, "middle", {})) do n = n + (q.topic == "law" and 1 or 0) end
  stage.same(n, 6, "only law")
end

-- Opinions are no questions of a round; they come after it, each once an opening, from their level on.
do
  local questions = { { id = "a", level = "P", type = "single" }, { id = "b", level = "P", type = "survey" }, { id = "c", level = "M", type = "survey" } }
  local asked = {}
  stage.same(#pick.round({ draw = 3 }, questions, "adult", asked), 1, "questions without opinions")
  stage.same(#pick.surveys({ surveys = 2 }, questions, "primary", {}), 1, "opinions for a primary school")
  stage.same(pick.surveys({}, questions, "middle", asked)[1].id, "b", "the first opinion")
  stage.same(pick.surveys({}, questions, "middle", asked)[1].id, "c", "the second opinion")
  stage.same(#pick.surveys({}, questions, "middle", asked), 0, "opinions left")
end

-- Side by side only what a tap answers is asked.
do
  local questions = {}
  for i, kind in ipairs { "single", "truth", "pictures", "order", "number", "multiple", "survey" } do questions[i] = { id = kind, level = "P", type = kind } end
  stage.same(#pick.round({ draw = 7, versus = 2 }, questions, "primary", {}), 3, "questions for two")
end

print "draw: ok"
