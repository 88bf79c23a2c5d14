-- core.story.check - tells an author which node of which story is wrong, and what was meant.

local branches = require "core.story.branches"
local fields   = require "core.fields"
local own      = require "core.story.fields"

-- The first way that leads nowhere, or node that nothing leads to.
local function lost(story, shown)
  local nodes, names = {}, {}
  for name, value in pairs(story) do
    if type(value) == "table" and not shown[name] then
      nodes[name], names[#names + 1] = value, name
    end
  end
  local function way(place_zh, place_en, field, to)
    if nodes[to] then return end
    local zh, en = fields.meant(to, names)
    return fields.tell(place_zh .. field .. " 指向的 “" .. to .. "” 不存在" .. zh,
      place_en .. field .. " leads to " .. to .. ", which is not there" .. en)
  end
  local problem = way("", "", "first", story.first)
  for name, node in pairs(nodes) do
    if problem then return problem end
    if node.back then problem = way(name .. "：", name .. ": ", "back", node.back) end
    for i, choice in ipairs(node) do
      problem = problem or way(name .. "：选项 " .. i .. "：", name .. ": choice " .. i .. ": ", "to", choice.to)
    end
  end
  if problem then return problem end
  local _, reached = branches.list(story)
  for _, name in ipairs(names) do
    if not reached[name] then
      return fields.tell("没有哪一步通向 “" .. name .. "”。", "nothing leads to " .. name .. ".")
    end
  end
end

local OWN = {} -- the story's own fields are no nodes
for _, entry in ipairs(own.shapes.tale) do OWN[entry[1]] = true end

---@param spec table
---@param names table what each story is called in the exhibit's file
return function(spec, names)
  fields.check(own.shapes, "story", spec, own.kinds)
  local open = spec.level ~= nil -- something is there for everyone
  for i, story in ipairs(spec.stories) do
    local problem = fields.complaint(own.shapes, { "tale" }, story, own.kinds) or lost(story, OWN)
    if problem then
      local name = type(names[i]) == "string" and names[i] or tostring(i)
      fields.refuse("story", fields.tell("故事 " .. name .. "：", "story " .. name .. ": ") .. problem, { "stories", i })
    end
    for _, level in ipairs(story.levels) do open = open or level == "primary" end
  end
  if not open then
    fields.refuse("story", fields.tell("没有一个故事是小学生能看的。", "there is no story for level primary."), { "stories" })
  end
end
