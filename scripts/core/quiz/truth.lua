-- truth.lua - true or false: two large buttons side by side, never shuffled.

local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Truth = {}
Truth.__index = Truth

local truth = {}

local TALL, TALL_UPRIGHT, GAP = 308, 262, 24

local function answer(self, chosen)
  local question = self.question
  if self.done then
    self.say = chosen.value == question.answer and question.say or question.hint
    return
  end
  for _, item in ipairs(self.rows.list) do
    item:become(item.value == question.answer and "right" or item == chosen and "wrong" or "rest")
  end
  local right = chosen and chosen.value == question.answer
  self.chosen = chosen and { question.item.options[chosen.value and 1 or 2] }
  self.points = right and 60 or 0
  self.say = right and question.say or question.hint
  self.done = true
end

function truth.new(question)
  local self = setmetatable({ question = question, points = 0 }, Truth)
  self.rows = row.group({
    row.new { label = words.yes, size = 92, centred = true, value = true },
    row.new { label = words.no, size = 92, centred = true, value = false },
  }, function(item) answer(self, item) end)
  return self
end

function Truth:place(area, slow)
  local w = (area.w - GAP) // 2
  for i, item in ipairs(self.rows.list) do
    item:place(area.x + (i - 1) * (w + GAP), area.y, w, area.upright and TALL_UPRIGHT or TALL, slow)
  end
end

function Truth:give_up() answer(self) end
function Truth:draw(g) self.rows:draw(g) end
function Truth:update(dt) return self.rows:update(dt) end
function Truth:skip() self.rows:finish() end
function Truth:touch(t) return self.rows:touch(t) end

return truth
