-- gap.lua - words into the gaps of a sentence: a tap on a word puts it into the next gap, a tap on a
-- word in a gap takes it back; a finger may drag it, too. Points are the right words of all gaps.
--
-- The gaps are written [1], [2] … in the text; the first right word belongs in [1].

local kiosk  = require "kiosk"
local look   = require "core.look"
local pick   = require "core.quiz.pick"
local phrase = require "core.quiz.phrase"
local row    = require "core.quiz.row"
local words  = require "core.quiz.words"

local Gap = {}
Gap.__index = Gap

local gap = {}

local CHIP, CHIP_DONE, CHIP_GAP, CHIP_SIDE, APART = 104, row.FINGER, 22, 44, 34
local CHIP_SIZE = 44
local INSET = 12 -- lying, the question begins so far to the right of its answers
local NEAR = 70 -- a word let go so far from a gap falls into it

local function gap_of(self, item)
  for n, other in pairs(self.filled) do
    if other == item then return n end
  end
end

local function settle(self)
  self.ready = true
  for n = 1, #self.question.right do self.ready = self.ready and self.filled[n] ~= nil end
  for _, item in ipairs(self.rows.list) do item:become(gap_of(self, item) and "chosen" or "idle") end
end

local function take(self, item)
  local n = gap_of(self, item)
  if n then self.filled[n] = nil end
end

local function press(self, item)
  if self.done then
    self.say = words.about(item.value, item.value.say)
    return
  end
  if gap_of(self, item) then
    take(self, item)
  else
    for n = 1, #self.question.right do
      if not self.filled[n] then
        self.filled[n] = item
        break
      end
    end
  end
  settle(self)
end

local function gap_at(self, x, y)
  for n, box in pairs(self.phrase.gaps) do
    if x > box.x - NEAR and x < box.x + box.w + NEAR and y > box.y - NEAR and y < box.y + box.h + NEAR then return n end
  end
end

local function drop(self, item, x, y)
  if self.done then return end
  take(self, item)
  local n = x and gap_at(self, x, y)
  if n then self.filled[n] = item end
  self.over = nil
  settle(self)
end

function gap.new(question)
  local self = setmetatable({
    question = question, points = 0, ready = false, lifts = true, shore = "wide", waits = words.all_first,
    filled = {}, phrase = phrase.new(question.text),
  }, Gap)
  local list = {}
  for _, group in ipairs { question.right, question.wrong or {} } do
    for _, word in ipairs(group) do
      list[#list + 1] = row.new { label = word, value = word, size = CHIP_SIZE, bare = true, badge = true, centred = true }
    end
  end
  self.rows = row.group(pick.shuffle(list), function(item) press(self, item) end)
  self.rows.carry = function(_, x, y) self.over = not self.done and gap_at(self, x, y) or nil end
  self.rows.drop = function(item, x, y) drop(self, item, x, y) end
  return self
end

-- "110" may be there twice: either of them is right.
local function same(a, b)
  return a == b or kiosk.say(a) == kiosk.say(b)
end

-- Afterwards each gap holds its word; a word that was in the wrong one lies below.
function Gap:finish()
  local hits, first, wrong, chosen = 0, nil, {}, {}
  for n, right in ipairs(self.question.right) do
    local item = self.filled[n]
    if item then chosen[#chosen + 1] = item.value end
    if item and same(item.value, right) then
      hits = hits + 1
      item:become "right"
    else
      first = first or right
      if item then wrong[item] = true end
      self.filled[n] = nil
    end
  end
  self.chosen = chosen
  self:reveal(wrong)
  self.points = 60 * hits // #self.question.right
  self.partly = words.of_parts(hits, #self.question.right)
  first = first or self.question.right[1]
  self.say = first.say and words.about(first, first.say)
  self.done, self.tells = true, true
end

Gap.give_up = Gap.finish

function Gap:reveal(wrong)
  for _, item in ipairs(self.rows.list) do
    if not gap_of(self, item) then item:become(wrong[item] and "wrong" or "rest") end
  end
  for n, right in ipairs(self.question.right) do
    for _, item in ipairs(self.filled[n] and {} or self.rows.list) do
      if not self.filled[n] and not gap_of(self, item) and same(item.value, right) then
        self.filled[n] = item
        item:become "missed"
      end
    end
  end
end

-- The words that wait, row by row; where the last one ends.
local function lay_chips(self, x, y, w, slow, dry)
  local high = self.done and CHIP_DONE or CHIP
  local at, top = x, y
  for _, item in ipairs(self.rows.list) do
    local wide = self.phrase:width(item.value) * CHIP_SIZE + 2 * CHIP_SIDE
    if not gap_of(self, item) or not self.done then
      if at > x and at + wide > x + w then at, top = x, top + high + CHIP_GAP end
      if not dry and not gap_of(self, item) then item:place(at, top, wide, high, slow) end
      at = at + wide + CHIP_GAP
    end
  end
  return at > x and top + high or top
end

local function layout(self, slow)
  local a = self.area
  local room = a.foot - a.y - (lay_chips(self, a.x, 0, a.w, false, true) + APART)
  local foot = self.phrase:lay(a.x, a.y, a.w, room)
  for n, item in pairs(self.filled) do
    local box = self.phrase.gaps[n]
    item:place(box.x, box.y, box.w, box.h, slow)
  end
  lay_chips(self, a.x, foot + APART, a.w, slow)
end

function Gap:place(area, slow)
  local inset = area.upright and 0 or INSET
  self.area = { x = area.x + inset, y = area.y, w = area.w - inset, foot = self.done and area.foot or area.low - 160 }
  if self.phrase:known() then layout(self, slow) end
end

function Gap:draw(g)
  if self.phrase:learn(g, self.rows.list) then layout(self, false) end
  self.phrase:draw(g, look.deep)
  for n, box in pairs(self.phrase.gaps) do
    if not self.filled[n] or self.filled[n].carried then
      g:rect(box.x, box.y, box.w, box.h, self.over == n and look.pressed or look.mist_fill, box.h / 2)
      g:rect(box.x + 22, box.y + box.h - 18, box.w - 44, 5, look.lagoon, 2.5)
    end
  end
  self.rows:draw(g)
end

function Gap:update(dt) return self.rows:update(dt) end
function Gap:skip() self.rows:finish() end
function Gap:touch(t) return self.rows:touch(t) end

return gap
