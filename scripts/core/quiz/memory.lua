-- memory.lua - pairs among cards that lie face down: two at a time are turned up. There are turns
-- enough for who looks closely. Points are the pairs found of all.

local ease  = require "core.ease"
local look  = require "core.look"
local pick  = require "core.quiz.pick"
local fit   = require "core.quiz.fit"
local row   = require "core.quiz.row"
local tile  = require "core.quiz.tile"
local words = require "core.quiz.words"

local Memory = {}
Memory.__index = Memory

local memory = {}

local GAP = 20
local HINT = 52
local TURNS = 3    -- for each pair
local SHOW = 1.4   -- two that do not belong together stay up so long, or until the next touch

local function told(pair)
  return words.about(words.join(pair.left, words.join({ zh = " — ", en = "—" }, pair.right)), pair.say)
end

local function turn_back(self)
  for _, item in ipairs(self.up) do item:become "back" end
  self.up = {}
  self.show:finish()
end

-- What was found, and what was not, as rows to be read.
local function reveal(self)
  local list = {}
  for i, pair in ipairs(self.question.pairs) do
    list[i] = row.new {
      label = pair.left, note = pair.right, value = pair, size = 38, state = self.found[pair] and "right" or "missed",
    }
  end
  self.up, self.done, self.tells = {}, true, true
  self.rows = row.group(list, function(item) self.say = told(item.value) end)
end

local function conclude(self)
  local all = #self.question.pairs
  self.points = 60 * (all - self.left) // all
  self.partly = words.of_parts(all - self.left, all)
  self.show:finish()
  reveal(self)
end

function Memory:give_up() conclude(self) end

local function second(self, a, b)
  self.turns = self.turns - 1
  self.hint.words = words.turns_left(self.turns)
  if a.value == b.value then
    a:become "right"
    b:become "right"
    self.found[a.value], self.up = true, {}
    self.left = self.left - 1
    self.say = told(a.value)
  end
  self.over = self.left == 0 or self.turns == 0
  if self.over or #self.up == 2 then self.show:start() end
end

local function press(self, item)
  if #self.up == 2 then turn_back(self) end
  if item.state ~= "back" then return end
  item:become "idle"
  self.up[#self.up + 1] = item
  if #self.up == 2 then second(self, self.up[1], self.up[2]) end
end

function memory.new(question)
  local self = setmetatable({
    question = question, points = 0, lifts = true, shore = "wide",
    found = {}, up = {}, left = #question.pairs, turns = question.turns or TURNS * #question.pairs,
  }, Memory)
  local list = {}
  for _, pair in ipairs(question.pairs) do
    list[#list + 1] = tile.new { label = pair.left, art = pair.picture, value = pair, size = 44, state = "back", bare = true }
    list[#list + 1] = tile.new { label = pair.right, value = pair, size = 40, state = "back", bare = true }
  end
  self.hint = fit.new { words = words.turns_left(self.turns), size = 34, upto = 24, bold = true }
  self.show = ease.timer(SHOW)
  self.rows = row.group(pick.shuffle(list), function(item) press(self, item) end)
  return self
end

-- Cards in as many columns as give them the best shape; afterwards the pairs, two beside each other.
function Memory:place(area, slow)
  local list = self.rows.list
  local columns = self.done and (#list > (area.upright and 4 or 3) and 2 or 1) or area.upright and (#list > 9 and 4 or #list > 4 and 3 or 2) or 4
  if not self.done and #list == 6 and not area.upright then columns = 3 end
  if not self.done and #list == 8 and area.upright then columns = 4 end
  local lines = (#list + columns - 1) // columns
  local top = self.done and area.y or area.y + HINT
  local foot = self.done and area.foot or area.low
  local w = (area.w - GAP * (columns - 1)) // columns
  local h = math.min((foot - top - GAP * (lines - 1)) // lines, self.done and area.compact + 20 or look.whole(w * 1.3))
  self.hint_box = { area.x + (area.upright and 0 or 12), area.y - 12, area.w - 12 }
  for i, item in ipairs(list) do
    item:place(area.x + (i - 1) % columns * (w + GAP), top + (i - 1) // columns * (h + GAP), w, h, slow)
  end
end

function Memory:draw(g)
  if not self.done then
    self.hint:middle(g, self.hint_box[1], self.hint_box[2], self.hint_box[3], HINT, look.tide)
  end
  self.rows:draw(g)
end

-- The two that were looked at go back, or it is over.
local function seen(self)
  if self.over then conclude(self) else turn_back(self) end
end

function Memory:update(dt)
  local showing = self.show.running
  local moving = self.show:step(dt)
  if showing and not moving and not self.done then
    seen(self)
    moving = true
  end
  return self.rows:update(dt) or moving
end

function Memory:skip() self.rows:finish() end

function Memory:touch(t)
  if self.over and not self.done then
    if t.phase == "down" then seen(self) end
    return true
  end
  return self.rows:touch(t)
end

return memory
