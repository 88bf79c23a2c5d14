-- The question bank: whole, in both languages, resting on facts, and without what must not be said.
package.path = "tests/content/?.lua"
local stage = require "stage"
local words = require "words"
local facts = require "facts"

local quiz = stage.load { exhibit = "quiz" }
local all = quiz.all

-- As many of each type as the bank was planned with, each with a name of its own.
do
  local PLAN = { single = 24, multiple = 12, truth = 12, order = 6, match = 8, hotspot = 6, scenario = 8, number = 4, pictures = 2, sort = 2, gap = 3, memory = 2, spot = 1, survey = 1 }
  local count, ids, levels = {}, {}, {}
  for _, q in ipairs(all) do
    count[q.type] = (count[q.type] or 0) + 1
    levels[q.level] = (levels[q.level] or 0) + 1
    assert(q.id and q.id:match "^q%d%d$", "a question without a name")
    assert(not ids[q.id], q.id .. " is there twice")
    ids[q.id] = true
  end
  stage.same(#all, 91, "the number of questions")
  for kind, n in pairs(PLAN) do stage.same(count[kind], n, "the number of " .. kind) end
  for level, n in pairs { P = 10, M = 6, A = 3 } do
    assert(levels[level] >= 2 * n, "two rounds of level " .. level .. " need more than " .. levels[level])
  end
end

-- Whatever has one language has the other, and no text is a bare string.
local BARE = { id = true, type = true, level = true, topic = true, board = true, other = true, picture = true, facts = true, item = true }

local function both_languages(value, where)
  if type(value) ~= "table" then return end
  if value.zh ~= nil or value.en ~= nil then
    assert(type(value.zh) == "string" and value.zh ~= "", where .. " lacks Chinese")
    assert(type(value.en) == "string" and value.en ~= "", where .. " lacks English")
    assert(value.zh:find "[\xE4-\xE9]" or value.zh:match "^[%d%p%s]+$", where .. ": is this Chinese?")
    assert(not value.en:find "[\xE4-\xE9]", where .. ": is this English?")
  end
  for key, part in pairs(value) do
    if not BARE[key] and key ~= "zh" and key ~= "en" then
      assert(type(part) ~= "string", where .. "." .. tostring(key) .. " has one language only")
      both_languages(part, where .. "." .. tostring(key))
    end
  end
end

-- Something right, something else, and a word on each of them.
local function answerable(q)
  if q.type == "single" or q.type == "scenario" or q.type == "pictures" then
    assert(#q.wrong >= 2 and q.right.say, q.id .. ": too few options")
    for i, option in ipairs(q.wrong) do assert(option.say, q.id .. ": no word on wrong[" .. i .. "]") end
  elseif q.type == "multiple" then
    assert(#q.right >= 1 and #q.wrong >= 1 and #q.right + #q.wrong >= 4, q.id .. ": too few options")
  elseif q.type == "truth" then
    assert(q.say and q.hint, q.id .. ": no word on both answers")
  elseif q.type == "hotspot" then
    local right = 0
    for _, spot in ipairs(q.spots) do
      right = right + (spot.right and 1 or 0)
      assert(spot.zh and spot.en and spot.say, q.id .. ": a spot has no name or no word")
    end
    assert(right >= 1 and right < #q.spots, q.id .. ": nothing to tell apart")
  elseif q.type == "sort" then
    for _, bin in ipairs(q.bins) do
      for _, one in ipairs(bin.items) do assert(one.say, q.id .. ": no word on " .. one.zh) end
    end
  elseif q.type == "gap" or q.type == "spot" or q.type == "memory" then
    for i, part in ipairs(q.right or q.spots or q.pairs) do assert(part.say, q.id .. ": no word on its part " .. i) end
  elseif q.type == "number" then
    assert(q.within >= 0 and q.say and q.hint, q.id .. ": no word on both answers")
    local steps = (q.answer - q.min) / (q.step or 1)
    assert(math.abs(steps - math.floor(steps + 0.5)) < 1e-6, q.id .. ": the slider can't stop at the answer")
  end
end

for _, q in ipairs(all) do
  both_languages(q, q.id)
  answerable(q)
  assert(quiz.it.scenes[q.topic], q.id .. ": topic " .. tostring(q.topic) .. " has no scene")
  assert(q.type == "survey" or type(q.facts) == "table" and #q.facts > 0, q.id .. " rests on no fact")
  for _, fact in ipairs(q.facts or {}) do assert(facts[fact], q.id .. ": there is no fact " .. fact) end
end

-- No dose, no price; and to a primary school no drug is named.
for _, q in ipairs(all) do
  words.each(q, function(text, path)
    local amount, price = words.amount_in(text), words.price_in(text)
    assert(not price, q.id .. path .. " tells a price: " .. tostring(price))
    assert(not amount or q.topic == "法律", q.id .. path .. " tells an amount: " .. tostring(amount))
    local drug = q.level == "P" and words.drug_in(text)
    assert(not drug, q.id .. path .. " names " .. tostring(drug) .. " at primary level")
  end, { id = true, facts = true, board = true, other = true, picture = true, item = true })
end

-- These must be found, or the check above says nothing.
assert(words.amount_in "吸食50毫克" and words.amount_in "50 mg of it" and words.price_in "卖200元" and words.drug_in "Heroin")
assert(not words.amount_in "25岁，3 days, 5 girls" and not words.drug_in "大米")

print "bank: ok"
