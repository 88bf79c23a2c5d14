-- single.lua - one right answer: a tap is the answer.

local pick  = require "core.quiz.pick"
local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Single = {}
Single.__index = Single

local single = {}

local IN_VIEW = 2 -- rows that stay above the tide
local SINK = 700  -- the others go below it

local function answer(self, chosen)
  if self.done then
    self.say = chosen.value.say
    return
  end
  for _, item in ipairs(self.rows.list) do
    item:become(item.value == self.question.right and "right" or item == chosen and "wrong" or "rest")
    if item.value == self.question.right then self.right = item end
  end
  self.item = chosen
  self.chosen = chosen and { chosen.value }
  self.points = chosen == self.right and 60 or 0
  self.say = (chosen or self.right).value.say
  self.done = true
end

function single.new(question)
  local self = setmetatable({ question = question, points = 0 }, Single)
  local options = pick.shuffle { question.right, table.unpack(question.wrong) }
  local list = {}
  for i, option in ipairs(options) do
    list[i] = row.new { label = option, mark = words.letters[i], value = option }
  end
  self.rows = row.group(list, function(item) answer(self, item) end)
  return self
end

-- What was chosen and what is right come above the tide; they change places with what may sink.
local function raise_needed(list, chosen, right)
  local needed = { [right] = true }
  if chosen then needed[chosen] = true end
  for i = IN_VIEW + 1, #list do
    if needed[list[i]] then
      for j = IN_VIEW, 1, -1 do
        if not needed[list[j]] then
          list[i], list[j] = list[j], list[i]
          break
        end
      end
    end
  end
end

function Single:place(area, slow)
  if self.veiled then return self.rows:grid(area.x, area.y, area.w, area.foot, area.compact, slow) end
  if self.done then raise_needed(self.rows.list, self.item, self.right) end
  if self.done then
    self.rows:stack(area.x, area.y, area.w, area.low, area.tall, slow)
  else
    self.rows:grid(area.x, area.y, area.w, area.low, area.tall, slow)
  end
  for i = IN_VIEW + 1, self.done and #self.rows.list or 0 do
    local item = self.rows.list[i]
    item:place(item.x, item.y + SINK, item.w, item.h, slow)
  end
end

function Single:give_up() answer(self) end
function Single:draw(g) self.rows:draw(g) end
function Single:update(dt) return self.rows:update(dt) end
function Single:skip() self.rows:finish() end
function Single:touch(t) return self.rows:touch(t) end

return single
