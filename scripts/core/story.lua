-- core.story - stories with decisions, to practise what to say.
--
--   return story {
--     title = words, line = words, picture = "arch.svg",
--     opening = { title, text },   over the windows to choose from
--     closing = words,             under every ending
--     coach = { who = "worker", says = { line, … }, help = line },
--     stories = { "drink", … },    files beside exhibit.lua, or the tables themselves
--   }
--
-- A story is { title, levels = { "primary", "middle", "adult" }, place = a picture of places/,
-- practise = words to say aloud, facts = { "K06", … }, first = the node it begins with, you = false when
-- nobody is seen from behind } and its nodes by name:
--   a step     { who, also = people/…, thing = a picture, tells = words, says = words, and choices
--                { zh, en, rate = "good" | "risky" | "unsafe", to = node, coach = words }, … }
--   a help     { who, help = words, back = the step to try again }
--   an ending  { who, ends = words }
--
-- Choices are shuffled and carry no marks. What is not good costs nothing: the coach says why, and
-- the step can be tried again. An ending counts the exhibit as completed.
-- core/story/branches.lua lists every way through a story.

local kiosk   = require "kiosk"
local check   = require "core.story.check"
local fields  = require "core.fields"
local place   = require "core.place"
local close   = require "core.story.close"
local screens = require "core.screens"
local shuffle = require "core.shuffle"
local step    = require "core.story.step"
local words   = require "core.story.words"
local wall    = require "core.wall"

local Story = {}
Story.__index = Story
screens.into(Story)

-- Those of this level; when there is none, those of all.
local function for_level(stories)
  local level = kiosk.level == "none" and "primary" or kiosk.level
  local list = {}
  for _, story in ipairs(stories) do
    for _, one in ipairs(story.levels) do
      if one == level then list[#list + 1] = story end
    end
  end
  return #list > 0 and list or stories
end

function Story:enter(told)
  told = place.read(told)
  kiosk.skin "paper"
  self.done = place.set(self.stories, told.done)
  local story = self.stories[told.story]
  if story then
    self.story, self.numbers, self.steps = story, place.read(told.numbers), math.tointeger(told.steps) or 0
    self.seed = math.tointeger(told.seed) or shuffle.seed()
    self:go(type(story[told.node]) == "table" and told.node or story.first)
  else
    self:choose()
  end
  kiosk.wait_for_pictures()
end

function Story:place()
  return {
    done = place.marks(self.stories, self.done), story = place.index(self.stories, self.story),
    node = self.node, numbers = self.numbers, steps = self.steps, seed = self.seed,
  }
end

function Story:choose()
  self.story = nil
  local items = {}
  for i, story in ipairs(for_level(self.stories)) do
    items[i] = { picture = "places/" .. story.place .. ".svg", name = story.title, value = story }
  end
  self.screen = wall.new {
    title = self.opening[1], text = self.opening[2], items = items, seen = self.done,
    on_choose = function(story) self:later(function() self:begin(story) end) end,
  }
end

function Story:begin(story)
  self.story, self.numbers, self.steps, self.seed = story, {}, 0, shuffle.seed()
  self:go(story.first)
end

local function onward(story, choice)
  local node = story[choice.to]
  if node.back then return words.to_help end
  return #node > 0 and words.onward or words.to_end
end

function Story:go(name)
  local story, node = self.story, self.story[name]
  self.node = name
  if #node > 0 then
    if not self.numbers[name] then -- a step that is tried again is no further step
      self.steps = self.steps + 1
      self.numbers[name] = self.steps
    end
    local number, says = self.numbers[name], self.coach.says
    self.screen = step.new {
      story = story, node = node, number = number, seed = self.seed + number,
      coach = { who = self.coach.who, line = says[(number - 1) % #says + 1] },
      label = function(choice) return onward(story, choice) end,
      on_next = function(choice) self:later(function() self:go(choice.to) end) end,
    }
    return
  end
  if not node.back then
    self.done[story] = true
    kiosk.completed()
  end
  self.screen = close.new {
    story = story, node = node, relief = self.coach.help, closing = self.closing,
    on_back = function() self:later(function() self:go(node.back) end) end,
    on_another = function() self:later(function() self:choose() end) end,
    on_replay = function() self:later(function() self:begin(story) end) end,
  }
end

---@param spec story.story
---@return exhibit
return function(spec)
  local names, stories = spec.stories or {}, {}
  for i, story in ipairs(names) do
    stories[i] = type(story) == "string" and fields.script("story", story, "stories", i) or story
  end
  spec.stories = stories
  check(spec, names)
  return setmetatable(spec, Story)
end
