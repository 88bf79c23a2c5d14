-- core.story.check - tells an author which node of which story is wrong, and what was meant.

local branches = require "core.story.branches"
local tell     = require "core.tell"

local EXHIBIT = { title = true, line = true, picture = true, level = true, opening = true, closing = true, coach = true, stories = true }
local COACH = { who = true, says = true, help = true }
local STORY = { title = true, levels = true, place = true, you = true, practise = true, facts = true, first = true }
local STEP = { who = true, also = true, thing = true, tells = true, says = true }
local CLOSE = { who = true, thing = true, back = true, help = true, ends = true }
local CHOICE = { zh = true, en = true, rate = true, to = true, coach = true }
local RATE = { good = true, risky = true, unsafe = true }
local LEVEL = { primary = true, middle = true, adult = true }

local function nodes_of(where, story)
  local nodes = {}
  for name, value in pairs(story) do
    if not STORY[name] then
      if type(value) ~= "table" then tell.fields(where, { [name] = value }, STORY) end
      nodes[name] = value
    end
  end
  return nodes
end

local function goes_to(where, field, name, nodes)
  if nodes[name] then return end
  local zh, en = tell.meant(tostring(name), nodes)
  tell.wrong(where, field .. " 指向的 " .. tostring(name) .. " 不存在" .. zh, field .. " leads to " .. tostring(name) .. ", which is not there" .. en)
end

local function step(where, node, nodes)
  tell.fields(where, node, STEP)
  if not (node.tells or node.says) then tell.wrong(where, "tells 和 says 至少写一个。", "it needs tells or says.") end
  if #node < 2 or #node > 3 then tell.wrong(where, "要有两个或三个选项。", "it needs two or three choices.") end
  for i, choice in ipairs(node) do
    local at = { where[1], zh = where.zh .. " 的选项 " .. i, en = where.en .. ", choice " .. i }
    tell.fields(at, choice, CHOICE)
    tell.needs(at, choice, { "zh", "rate", "to", "coach" })
    tell.value(at, choice, "rate", RATE)
    goes_to(at, "to", choice.to, nodes)
  end
end

local function close(where, node, nodes)
  tell.fields(where, node, CLOSE)
  if node.back == nil then return tell.needs(where, node, { "ends" }) end
  tell.needs(where, node, { "help" })
  goes_to(where, "back", node.back, nodes)
end

local function one(story, name)
  local where = { "story", zh = "故事 " .. name, en = "story " .. name }
  local nodes = nodes_of(where, story)
  tell.needs(where, story, { "title", "place", "first", "levels" })
  for _, level in ipairs(story.levels) do tell.value(where, { levels = level }, "levels", LEVEL) end
  goes_to(where, "first", story.first, nodes)
  for node_name, node in pairs(nodes) do
    local at = { "story", zh = where.zh .. " 的 " .. node_name, en = where.en .. ", " .. node_name }
    if #node > 0 then step(at, node, nodes) else close(at, node, nodes) end
  end
  local _, reached = branches.list(story)
  for node_name in pairs(nodes) do
    if not reached[node_name] then
      tell.wrong(where, "没有哪一步通向 " .. node_name .. "。", "nothing leads to " .. node_name .. ".")
    end
  end
end

---@param spec table
---@param names table what each story is called in the exhibit's file
return function(spec, names)
  local where = { "story" }
  tell.fields(where, spec, EXHIBIT)
  tell.needs(where, spec, { "title", "opening", "coach", "stories" })
  tell.fields({ "story", zh = "coach", en = "coach" }, spec.coach, COACH)
  tell.needs({ "story", zh = "coach", en = "coach" }, spec.coach, { "who", "says", "help" })
  local shown = false -- to everyone
  for i, story in ipairs(spec.stories) do
    one(story, type(names[i]) == "string" and names[i] or tostring(i))
    for _, level in ipairs(story.levels) do shown = shown or level == "primary" end
  end
  if not shown and spec.level == nil then
    tell.wrong(where, "没有一个故事是小学生能看的。", "there is no story for level primary.")
  end
end
