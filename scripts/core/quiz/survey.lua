-- survey.lua - an opinion: no answer is right, nothing is scored, no lantern waits for it.

local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Survey = {}
Survey.__index = Survey

local survey = {}

local function choose(self, chosen)
  if self.done then
    self.say = chosen.value.say
    return
  end
  for _, item in ipairs(self.rows.list) do
    item:become(item == chosen and "chosen" or "rest")
  end
  self.chosen = { chosen.value }
  self.say = chosen.value.say
  self.done = true
end

function survey.new(question)
  local self = setmetatable({ question = question, lifts = true }, Survey)
  local list = {}
  for i, option in ipairs(question.options) do
    list[i] = row.new { label = option, mark = words.letters[i], value = option }
  end
  self.rows = row.group(list, function(item) choose(self, item) end)
  return self
end

-- As written, never shuffled: "often, sometimes, never" has an order.
function Survey:place(area, slow)
  self.rows:grid(area.x, area.y, area.w, self.done and area.foot or area.low, self.done and area.compact or area.tall, slow)
end

function Survey:draw(g) self.rows:draw(g) end
function Survey:update(dt) return self.rows:update(dt) end
function Survey:skip() self.rows:finish() end
function Survey:touch(t) return self.rows:touch(t) end

return survey
