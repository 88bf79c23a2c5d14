-- pictures.lua - one right answer among pictures: a tap is the answer.

local look  = require "core.look"
local pick  = require "core.quiz.pick"
local row   = require "core.quiz.row"
local tile  = require "core.quiz.tile"
local words = require "core.quiz.words"

local Pictures = {}
Pictures.__index = Pictures

local pictures = {}

local GAP, GAP_SMALL = 24, 18

local function answer(self, chosen)
  if self.done then
    self.say = words.about(chosen.value, chosen.value.say)
    return
  end
  for _, item in ipairs(self.rows.list) do
    item:become(item.value == self.question.right and "right" or item == chosen and "wrong" or "rest")
  end
  self.chosen = chosen and { chosen.value } or nil
  self.points = chosen and chosen.value == self.question.right and 60 or 0
  self.say = (chosen and chosen.value or self.question.right).say
  self.done = true
end

function pictures.new(question)
  local self = setmetatable({ question = question, points = 0, lifts = true, shore = "wide" }, Pictures)
  local list = {}
  for i, option in ipairs(pick.shuffle { question.right, table.unpack(question.wrong) }) do
    list[i] = tile.new { label = (option.zh or option.en) and option or "", art = option.picture, mark = words.letters[i], value = option, size = 40 }
  end
  self.rows = row.group(list, function(item) answer(self, item) end)
  return self
end

function Pictures:give_up() answer(self) end

-- Two beside each other, three in a row when there is room; afterwards all in one row above the tide.
function Pictures:place(area, slow)
  local list = self.rows.list
  local columns = (self.done or #list == 3) and not area.upright and #list or 2
  local lines = (#list + columns - 1) // columns
  local gap = self.done and GAP_SMALL or GAP
  local foot = self.done and area.foot or area.low
  local w = (area.w - gap * (columns - 1)) // columns
  local h = (foot - area.y - gap * (lines - 1)) // lines
  if not self.done and #list == 3 and not area.upright then h = math.min(h, look.whole(w * 1.25)) end
  for i, item in ipairs(list) do
    item:place(area.x + (i - 1) % columns * (w + gap), area.y + (i - 1) // columns * (h + gap), w, h, slow)
  end
end

function Pictures:draw(g) self.rows:draw(g) end
function Pictures:update(dt) return self.rows:update(dt) end
function Pictures:skip() self.rows:finish() end
function Pictures:touch(t) return self.rows:touch(t) end

return pictures
