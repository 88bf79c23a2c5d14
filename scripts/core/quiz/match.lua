-- match.lua - pairs: tap one at the left, then its partner at the right; another tap moves the ribbon,
-- and a finger may draw it from one to the other.
-- Points are the right pairs of all pairs.

local ease  = require "core.ease"
local look  = require "core.look"
local pick  = require "core.quiz.pick"
local row   = require "core.quiz.row"
local words = require "core.quiz.words"

local Match = {}
Match.__index = Match

local match = {}

local RIBBON, STEPS = 12, 14
local GAP, GAP_WIDE = 52, 120
local LEFT_SHARE = 0.46
local TALL = 112
local CLOSE = 34  -- between the two of a pair, where pairs stand beside each other

local function side_of(self, item)
  return self.side[item]
end

-- Numbers both ends of each ribbon, from the top of the left side.
local function number(self)
  local n = 0
  for _, left in ipairs(self.left) do
    local right = self.partner[left]
    left.mark, n = right and tostring(n + 1) or "", right and n + 1 or n
    if right then right.mark = left.mark end
    left:become((right or self.held == left) and "chosen" or "idle")
  end
  for _, right in ipairs(self.right) do
    local held = self.partner[right]
    if not held then right.mark = "" end
    right:become((held or self.held == right) and "chosen" or "idle")
  end
  self.ready = n == #self.left
end

local function unlink(self, item)
  local other = self.partner[item]
  if other then
    self.partner[item], self.partner[other] = nil, nil
  end
end

local function link(self, a, b)
  unlink(self, a)
  unlink(self, b)
  self.partner[a], self.partner[b] = b, a
  self.held = nil
end

-- When one pair is left, it has no choice.
local function link_last(self)
  local left, right, n = nil, nil, 0
  for i, item in ipairs(self.left) do
    if not self.partner[item] then left, n = item, n + 1 end
    if not self.partner[self.right[i]] then right = self.right[i] end
  end
  if n == 1 then link(self, left, right) end
end

local function told(pair)
  return words.about(words.join(pair.left, words.join({ zh = " — ", en = "—" }, pair.right)), pair.say)
end

local function press(self, item)
  if self.done then
    self.say = told(item.value)
    return
  end
  local held = self.held
  if held and side_of(self, held) ~= side_of(self, item) then
    link(self, held, item)
    link_last(self)
  elseif held == item then
    self.held = nil
  else
    unlink(self, item)
    self.held = item
  end
  number(self)
end

local function opposite(self, item, x, y)
  for _, other in ipairs(self.rows.list) do
    if side_of(self, other) ~= side_of(self, item) and other:hit(x, y) then return other end
  end
end

local function carry(self, item, x, y)
  if self.done then return end
  self.rubber = { item = item, x = x, y = y }
  self.held = item
  item:become "chosen"
end

local function drop(self, item, x, y)
  if self.done then return end
  local other = x and opposite(self, item, x, y)
  self.rubber, self.held = nil, nil
  if other then
    link(self, item, other)
    link_last(self)
  end
  number(self)
end

function match.new(question)
  local self = setmetatable({
    question = question, points = 0, ready = false, lifts = true, shore = "wide", waits = words.all_first,
    left = {}, right = {}, partner = {}, side = {},
  }, Match)
  for i, pair in ipairs(question.pairs) do
    self.left[i] = row.new { label = pair.left, mark = "", value = pair, size = 40 }
    self.right[i] = row.new { label = pair.right, mark = "", value = pair, size = 40 }
    self.side[self.left[i]], self.side[self.right[i]] = "left", "right"
  end
  pick.shuffle(self.left)
  pick.shuffle(self.right)
  local all = table.move(self.right, 1, #self.right, #self.left + 1, { table.unpack(self.left) })
  self.rows = row.group(all, function(item) press(self, item) end)
  self.rows.stays = true
  self.rows.carry = function(item, x, y) carry(self, item, x, y) end
  self.rows.drop = function(item, x, y) drop(self, item, x, y) end
  self.left_side, self.right_side = row.group(self.left), row.group(self.right)
  return self
end

-- Afterwards the right partner stands beside each left side.
function Match:finish()
  local hits, first, beside = 0, nil, {}
  for i, left in ipairs(self.left) do
    local good = self.partner[left] and self.partner[left].value == left.value
    if good then hits = hits + 1 else first = first or left end
    for _, right in ipairs(self.right) do
      if right.value == left.value then beside[i] = right end
    end
    left:become(good and "right" or "wrong")
    beside[i].bare = true -- the left side says how it went
    left.centred = true
    beside[i]:become(good and "right" or "wrong")
    self.partner[left], self.partner[beside[i]] = beside[i], left
  end
  table.move(beside, 1, #beside, 1, self.right)
  self.points = 60 * hits // #self.left
  self.partly = words.of_parts(hits, #self.left)
  first = first or self.left[1]
  self.say = told(first.value)
  self.done, self.tells = true, true
end

Match.give_up = Match.finish

-- Two pairs beside each other, where in one column they would be too low for a finger.
local function place_twos(self, area, slow)
  local gap, lines = row.APART, (#self.left + 1) // 2
  local wide = (area.w - gap) // 2
  local h = math.min(area.compact, (area.foot - area.y - gap * (lines - 1)) // lines)
  local one = (wide - CLOSE) // 2
  for i, left in ipairs(self.left) do
    local x, y = area.x + (i - 1) % 2 * (wide + gap), area.y + (i - 1) // 2 * (h + gap)
    left:place(x, y, one, h, slow)
    self.right[i]:place(x + one + CLOSE, y, one, h, slow)
  end
end

function Match:place(area, slow)
  local n = #self.left
  local close = self.done and (area.foot - area.y - row.APART * (n - 1)) // n < row.FINGER
  for i, left in ipairs(self.left) do left.bare, left.badge, self.right[i].centred = close, close, close end
  if close then return place_twos(self, area, slow) end
  local between = (area.upright or self.done) and GAP or GAP_WIDE
  local left = (area.w - between) * LEFT_SHARE // 1
  local right = area.w - between - left
  local tall = self.done and area.compact or TALL
  self.left_side:stack(area.x, area.y, left, area.foot, tall, slow)
  self.right_side:stack(area.x + left + between, area.y, right, area.foot, tall, slow)
end

local points = {}

local function ribbon(g, a, b, color)
  local ax, ay, aw, ah = a:bounds()
  local bx, by, _, bh = b:bounds()
  local x0, y0, x1, y1 = ax + aw - 6, ay + ah / 2, bx + 6, by + bh / 2
  for i = 0, STEPS do
    local t = i / STEPS
    points[2 * i + 1] = look.mix(x0, x1, t)
    points[2 * i + 2] = look.mix(y0, y1, ease.inout(t))
  end
  g:line(points, RIBBON, color)
end

-- The ribbon under a finger.
local function rubber(g, it)
  local x, y, w, h = it.item:bounds()
  points[1], points[2], points[3], points[4] = it.x > x + w / 2 and x + w - 6 or x + 6, y + h / 2, it.x, it.y
  for i = #points, 5, -1 do points[i] = nil end
  g:line(points, RIBBON, look.lagoon)
end

local COLORS = { chosen = look.sea, right = look.leaf, wrong = look.ember }

function Match:draw(g)
  for _, left in ipairs(self.left) do
    local right = self.partner[left]
    if right then ribbon(g, left, right, COLORS[left.state] or look.sea) end
  end
  if self.rubber then rubber(g, self.rubber) end
  self.rows:draw(g)
end

function Match:update(dt) return self.rows:update(dt) end
function Match:skip() self.rows:finish() end
function Match:touch(t) return self.rows:touch(t) end

return match
