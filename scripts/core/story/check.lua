-- core.story.check - tells an author which node of which story is wrong, and what was meant.

local kiosk    = require "kiosk"
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
  local function way(zh, en, to, path)
    if nodes[to] then return end
    local field, near_zh, near_en = path[#path], fields.meant(to, names)
    return fields.tell(zh .. field .. " 指向的 “" .. to .. "” 不存在" .. near_zh,
      en .. field .. " leads to " .. to .. ", which is not there" .. near_en), path
  end
  local problem, path = way("", "", story.first, { "first" })
  for name, node in pairs(nodes) do
    if problem then return problem, path end
    if node.back then problem, path = way(name .. "：", name .. ": ", node.back, { name, "back" }) end
    for i, choice in ipairs(node) do
      if problem then return problem, path end
      problem, path = way(name .. "：选项 " .. i .. "：", name .. ": choice " .. i .. ": ", choice.to, { name, i, "to" })
    end
  end
  if problem then return problem, path end
  local _, reached = branches.list(story)
  for _, name in ipairs(names) do
    if not reached[name] then
      return fields.tell("没有哪一步通向 “" .. name .. "”：在一个选项里写 to = \"" .. name .. "\"，或删掉它。",
        "nothing leads to " .. name .. ": write to = \"" .. name .. "\" in a choice, or take it out."), { name }
    end
  end
end

local OWN = {} -- the story's own fields are no nodes
for _, entry in ipairs(own.shapes.tale) do OWN[entry[1]] = true end

-- On its line in the story's file, or in exhibit.lua when the story stands there.
local function refuse(name, i, problem, path)
  local text = fields.tell("故事 " .. tostring(name) .. "：", "story " .. tostring(name) .. ": ") .. problem
  if type(name) == "string" then error(kiosk.where_in(name, table.unpack(path)) .. text, 0) end
  text = fields.tell("故事 " .. i .. "：", "story " .. i .. ": ") .. problem
  fields.refuse("story", text, { "stories", i, table.unpack(path) })
end

---@param spec table
---@param names table what each story is called in the exhibit's file
return function(spec, names)
  fields.check(own.shapes, "story", spec, own.kinds)
  local open = spec.level ~= nil -- something is there for everyone
  for i, story in ipairs(spec.stories) do
    local problem, path = fields.complaint(own.shapes, { "tale" }, story, own.kinds)
    if not problem then problem, path = lost(story, OWN) end
    if problem then refuse(names[i], i, problem, path) end
    for _, level in ipairs(story.levels) do open = open or level == "primary" end
  end
  if not open then
    fields.refuse("story", fields.tell("没有一个故事是小学生能看的。", "there is no story for level primary."), { "stories" })
  end
end
