-- multiple.lua - several right answers: a tap chooses, another takes it back, a button says "that's all".
--
-- Points are (right ones chosen - others chosen) / right ones, never below nothing.

local pick  = require "core.quiz.pick"
local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Multiple = {}
Multiple.__index = Multiple

local multiple = {}

local MANY = 5 -- more options want more paper

local function press(self, item)
  if self.done then
    self.say = words.about(item.value, item.value.say)
    return
  end
  item:become(item.state == "chosen" and "idle" or "chosen")
  self.ready = false
  for _, other in ipairs(self.rows.list) do
    self.ready = self.ready or other.state == "chosen"
  end
end

function multiple.new(question)
  local self = setmetatable({ question = question, points = 0, ready = false, lifts = true, waits = words.choose_first }, Multiple)
  local options, list = {}, {}
  self.keys = {}
  for _, option in ipairs(question.right) do
    options[#options + 1] = option
    self.keys[option] = true
  end
  table.move(question.wrong, 1, #question.wrong, #options + 1, options)
  for i, option in ipairs(pick.shuffle(options)) do
    list[i] = row.new { label = option, mark = words.letters[i], value = option, size = 42 }
  end
  self.rows = row.group(list, function(item) press(self, item) end)
  if #list > MANY then self.shore = "wide" end
  return self
end

function Multiple:finish()
  local hits, misses, first = 0, 0, nil
  self.chosen = {}
  for _, item in ipairs(self.rows.list) do
    local key, chosen = self.keys[item.value], item.state == "chosen"
    if chosen then
      self.chosen[#self.chosen + 1] = item.value
      if key then hits = hits + 1 else misses = misses + 1 end
    end
    if key ~= (chosen or nil) and not first then first = item end
    item:become(key and (chosen and "right" or "missed") or chosen and "wrong" or "rest")
  end
  self.points = 60 * math.max(0, hits - misses) // #self.question.right
  self.partly = words.of_parts(hits, #self.question.right, misses)
  first = first or self.rows.list[1]
  self.say = words.about(first.value, first.value.say)
  self.done, self.tells = true, true
end

Multiple.give_up = Multiple.finish

function Multiple:place(area, slow)
  self.rows:grid(area.x, area.y, area.w, area.foot, self.done and area.compact or area.tall, slow)
end

function Multiple:draw(g) self.rows:draw(g) end
function Multiple:update(dt) return self.rows:update(dt) end
function Multiple:skip() self.rows:finish() end
function Multiple:touch(t) return self.rows:touch(t) end

return multiple
