-- order.lua - steps to put in order: tap the first, the second, and so on; a tap on a numbered step
-- takes its number back; or drag them up and down. Points are the right neighbours of all neighbours.

local pick  = require "core.quiz.pick"
local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Order = {}
Order.__index = Order

local order = {}

local function number(self)
  for _, item in ipairs(self.rows.list) do
    item.mark = ""
    item:become("idle")
  end
  for i, item in ipairs(self.chain) do
    item.mark = tostring(i)
    item:become("chosen")
  end
  self.ready = #self.chain == #self.rows.list
end

local function press(self, item)
  if self.done then
    self.say = words.about(item.value, item.value.say)
    return
  end
  local list, at = self.rows.list, nil
  for i, other in ipairs(self.chain) do
    if other == item then at = i end
  end
  if at then
    table.remove(self.chain, at)
  else
    self.chain[#self.chain + 1] = item
    if #self.chain == #list - 1 then -- the last one has no choice
      for _, other in ipairs(list) do
        if other.mark == "" and other ~= item then self.chain[#list] = other end
      end
    end
  end
  number(self)
end

-- Dragged to another place: from now on the numbers go from top to bottom.
local function carry(self, item, y)
  if self.done then return end
  local list = self.rows.list
  local from, to
  for i, other in ipairs(list) do
    if other == item then from = i end
    if y >= other.y then to = i end
  end
  table.insert(list, to or 1, table.remove(list, from))
end

local function drop(self)
  if self.done then return end
  self.chain = { table.unpack(self.rows.list) }
  number(self)
end

function order.new(question)
  local self = setmetatable({ question = question, points = 0, ready = false, lifts = true, waits = words.all_first, chain = {} }, Order)
  local list = {}
  self.at = {}
  for i, step in ipairs(question.steps) do
    list[i] = row.new { label = step, mark = "", value = step, size = 42 }
    self.at[step] = i
  end
  pick.shuffle(list)
  if list[1].value == question.steps[1] then list[1], list[#list] = list[#list], list[1] end
  self.rows = row.group(list, function(item) press(self, item) end)
  self.rows.carry = function(item, _, y) carry(self, item, y) end
  self.rows.drop = function() drop(self) end
  return self
end

function Order:finish()
  local neighbours, first = 0, nil
  for i, item in ipairs(self.chain) do
    local follows = self.chain[i + 1]
    if follows and self.at[follows.value] == self.at[item.value] + 1 then neighbours = neighbours + 1 end
    local right = self.at[item.value] == i
    if not right and not first then first = item end
    item:become(right and "right" or "wrong")
  end
  self.points = 60 * neighbours // (#self.rows.list - 1)
  self.partly = words.of_order(neighbours, #self.rows.list - 1)
  table.sort(self.rows.list, function(a, b) return self.at[a.value] < self.at[b.value] end)
  first = first or self.rows.list[1]
  self.say = words.about(first.value, first.value.say)
  self.done, self.tells = true, true
end

-- What was not numbered yet is shown in its place.
function Order:give_up()
  self:finish()
  for _, item in ipairs(self.rows.list) do
    if item.mark == "" then item:become "missed" end
  end
end

function Order:place(area, slow)
  self.rows:grid(area.x, area.y, area.w, area.foot, self.done and area.compact or area.tall, slow)
end

function Order:draw(g) self.rows:draw(g) end
function Order:update(dt) return self.rows:update(dt) end
function Order:skip() self.rows:finish() end
function Order:touch(t) return self.rows:touch(t) end

return order
