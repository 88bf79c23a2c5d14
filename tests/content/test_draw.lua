-- Which questions a round asks: by level, none twice, well mixed. Two rounds an opening, 300 seeds.
package.path = "tests/content/?.lua"
local stage = require "stage"

local quiz = stage.load { exhibit = "quiz" }
local pick = require "core.quiz.pick"

local BUSY = { order = true, match = true, hotspot = true, number = true }
local OPENS = { single = true, truth = true, scenario = true }

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

-- Options are shuffled; "all of the above" stays last.
do
  local firsts = {}
  for seed = 1, 50 do
    math.randomseed(seed)
    local list = pick.options { { zh = "以上都对" }, { zh = "甲" }, { zh = "乙" } }
    stage.same(list[3].zh, "以上都对", "the last option")
    firsts[list[1].zh] = true
  end
  assert(firsts["甲"] and firsts["乙"], "options stand as written")
end

print "draw: ok"
