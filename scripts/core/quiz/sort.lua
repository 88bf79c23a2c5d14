-- sort.lua - into bins: one card after the other lies on top; a tap on a bin puts it there, or a
-- finger drags it. When all lie in one, a tap takes a card up again. Points are the right ones of all.

local icon  = require "core.icon"
local look  = require "core.look"
local pick  = require "core.quiz.pick"
local fit   = require "core.quiz.fit"
local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Sort = {}
Sort.__index = Sort

local sort = {}

local CARD, CARD_WIDE, CARD_SHARE = 124, 760, 0.72 -- the card that waits
local GAP, PAD = 24, 16
local HEAD, HEAD_DONE = 66, 56   -- a bin's name
local OVER = 60                  -- the line above the bins when all lie in one
local CHIP, CHIP_GAP_READ = 110, 10
local LOW_READ = 48              -- those that nobody touches may be so low; else more columns are made
local ARROW = 96                 -- in an empty bin

-- The card on top, or nil when all are in a bin.
local function waiting(self)
  for _, item in ipairs(self.rows.list) do
    if not self.bin_of[item] then return item end
  end
end

local function settle(self)
  local on_top = waiting(self)
  local left = 0
  for _, item in ipairs(self.rows.list) do
    local placed = self.bin_of[item] ~= nil
    if not placed then left = left + 1 end
    item.hidden, item.dead = not placed and item ~= on_top, placed and on_top ~= nil
    item:become(placed and "chosen" or "idle")
  end
  self.ready = on_top == nil
  self.hint.words = on_top and words.sort_left(left) or words.sort_over
end

local function put(self, item, bin)
  self.bin_of[item] = bin
  self.order[bin] = self.order[bin] or {}
  table.insert(self.order[bin], item)
end

local function take(self, item)
  for i, other in ipairs(self.order[self.bin_of[item]] or {}) do
    if other == item then table.remove(self.order[self.bin_of[item]], i) end
  end
  self.bin_of[item] = nil
end

local function bin_at(self, x, y)
  for i, box in ipairs(self.boxes) do
    if x >= box.x and x < box.x + box.w and y >= box.y - PAD and y < box.y + box.h + PAD then return i end
  end
end

-- The one taken up again comes next: to the front of those that wait.
local function to_front(self, item)
  local list = self.rows.list
  for i, other in ipairs(list) do
    if other == item then table.remove(list, i) end
  end
  table.insert(list, 1, item)
end

local function press(self, item)
  if self.done then
    self.say = words.about(item.value, item.value.say)
    return
  end
  local bin, on_top = self.bin_of[item], waiting(self)
  if bin and on_top then -- a card in the way of a finger that means its bin
    put(self, on_top, bin)
  elseif bin then
    take(self, item)
    to_front(self, item)
  end
  settle(self)
end

local function drop(self, item, x, y)
  if self.done then return end
  local bin = x and bin_at(self, x, y)
  if bin and bin ~= self.bin_of[item] then
    take(self, item)
    put(self, item, bin)
  end
  self.over = nil
  settle(self)
end

function sort.new(question)
  local self = setmetatable({
    question = question, points = 0, ready = false, lifts = true, shore = "wide", waits = words.all_first,
    bin_of = {}, order = {}, boxes = {}, names = {}, home = {},
  }, Sort)
  local list = {}
  for n, bin in ipairs(question.bins) do
    self.names[n] = fit.new { words = bin, size = 42, upto = 26, bold = true, lines = 1 }
    self.boxes[n], self.order[n] = { x = 0, y = 0, w = 0, h = 0 }, {}
    for _, one in ipairs(bin.items) do
      local item = row.new { label = one, value = one, size = 42, bare = true, badge = true, centred = true }
      list[#list + 1], self.home[item] = item, n
    end
  end
  self.hint = fit.new { words = "", size = 34, upto = 20, bold = true, lines = 1 }
  self.rows = row.group(pick.shuffle(list), function(item) press(self, item) end)
  self.rows.carry = function(_, x, y) self.over = not self.done and bin_at(self, x, y) or nil end
  self.rows.drop = function(item, x, y) drop(self, item, x, y) end
  settle(self)
  return self
end

-- Afterwards each lies where it belongs; what was elsewhere, or nowhere, says so.
function Sort:finish()
  local hits, first = 0, nil
  local all = self.rows.list
  for n in ipairs(self.boxes) do self.order[n] = {} end
  for _, item in ipairs(all) do
    local right = self.bin_of[item] == self.home[item]
    if right then hits = hits + 1 else first = first or item end
    item.hidden = false
    item:become(right and "right" or self.bin_of[item] and "wrong" or "missed")
    table.insert(self.order[self.home[item]], item)
    self.bin_of[item] = self.home[item]
  end
  self.points = 60 * hits // #all
  self.partly = words.of_parts(hits, #all)
  first = first or all[1]
  self.say = words.about(first.value, first.value.say)
  self.done, self.tells = true, true
end

Sort.give_up = Sort.finish

function Sort:place(area, slow)
  local n = #self.boxes
  local top = area.y + (self.done and 0 or self.ready and OVER or CARD + GAP + 20)
  local w = (area.w - GAP * (n - 1)) // n
  for i, box in ipairs(self.boxes) do
    box.x, box.y, box.w, box.h = area.x + (i - 1) * (w + GAP), top, w, area.foot - top
    self:fill(i, slow)
  end
  local on_top = waiting(self)
  local wide = look.whole(math.min(CARD_WIDE, area.w * CARD_SHARE))
  self.card, self.right = { area.x + (area.w - wide) // 2, area.y, wide }, area.x + area.w
  if on_top then on_top:place(self.card[1], self.card[2], wide, CARD, slow and on_top.w > 0) end
end

-- The cards in a bin, in as few columns as make them high enough.
function Sort:fill(i, slow)
  local box, chips = self.boxes[i], self.order[i]
  local head = self.done and HEAD_DONE or HEAD
  local room = box.h - head - PAD
  local touched = self.done or self.ready
  local gap, low = touched and row.APART or CHIP_GAP_READ, touched and row.FINGER or LOW_READ
  local columns, lines = 0, 1
  repeat
    columns = columns + 1
    lines = math.max(1, (#chips + columns - 1) // columns)
  until (room + gap) / lines - gap >= low or lines == 1
  local h = math.min(CHIP, (room - gap * (lines - 1)) // lines)
  local w = (box.w - 2 * PAD - gap * (columns - 1)) // columns
  for k, item in ipairs(chips) do
    local x = box.x + PAD + (k - 1) % columns * (w + gap)
    item:place(x, box.y + head + (k - 1) // columns * (h + gap), w, h, slow)
  end
end

function Sort:draw(g)
  for i, box in ipairs(self.boxes) do
    local over = self.over == i or self.held_bin == i
    g:rect(box.x, box.y, box.w, box.h, over and look.lagoon or look.mist, 36)
    g:rect(box.x + 4, box.y + 4, box.w - 8, box.h - 8, over and look.pressed or look.mist_fill, 32)
    if #self.order[i] == 0 then icon.draw(g, "down", box.x + box.w / 2, box.y + HEAD + (box.h - HEAD) * 0.45, ARROW, look.fade(look.lagoon, 0.45), 2.4) end
    self.names[i]:centre(g, box.x + PAD, box.y + 4, box.w - 2 * PAD, (self.done and HEAD_DONE or HEAD) - 4, look.tide)
    if not (self.done or self.ready) then g:target(box.x, box.y, box.w, box.h) end
  end
  if not self.done then
    if self.ready then self.hint:centre(g, self.card[1], self.card[2] - 8, self.card[3], OVER, look.tide) end
    if not self.ready then self:draw_stack(g) end
  end
  self.rows:draw(g)
end

-- How many wait under the card on top.
function Sort:draw_stack(g)
  local x, y, w = self.card[1], self.card[2], self.card[3]
  local under = -1
  for _, item in ipairs(self.rows.list) do
    if not self.bin_of[item] then under = under + 1 end
  end
  for k = math.min(2, under), 1, -1 do
    g:rect(x + 16 * k, y + 12 * k, w - 32 * k, CARD, k == 1 and "#D5E7E5" or "#BFD9D8", 44)
  end
  self.hint:middle(g, x + w + 24, y, self.right - x - w - 24, CARD, look.tide)
end

function Sort:update(dt) return self.rows:update(dt) end
function Sort:skip() self.rows:finish() end

-- A bin takes the card on top when a finger comes down and up in it.
local function touch_bin(self, t)
  if t.phase == "down" then
    self.held_bin, self.finger = self.held_bin or bin_at(self, t.x, t.y), self.held_bin and self.finger or t.finger
    return self.held_bin ~= nil
  end
  if not self.held_bin or t.finger ~= self.finger then return false end
  if t.phase == "move" then return true end
  local bin, item = self.held_bin, waiting(self)
  self.held_bin = nil
  if t.phase == "up" and item and bin_at(self, t.x, t.y) == bin then
    put(self, item, bin)
    settle(self)
  end
  return true
end

function Sort:touch(t)
  return self.rows:touch(t) or not self.done and touch_bin(self, t)
end

return sort
