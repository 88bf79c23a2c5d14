-- hotspot.lua - find it in the picture: as many taps as there are things to find, each answered at
-- once. Points are the things found of those to find.

local kiosk = require "kiosk"
local ease  = require "core.ease"
local icon  = require "core.icon"
local look  = require "core.look"
local row   = require "core.quiz.row"
local fit   = require "core.quiz.fit"
local words = require "core.quiz.words"

local Hotspot = {}
Hotspot.__index = Hotspot

local hotspot = {}

local TOUCH_MIN, APART = 110, 17 -- a small thing answers in a square of this, if no other is near
local MARK, FRAME = 36, 8
local POP = 0.25
local NEAR_MISS = 0.6
local HINT_HIGH = 96 -- under the rows: what to do
local COVERED = 610 -- lying, the companion and the tide cover what is below, once it is over
local LOW_LIST = 3 -- longer lists need the paper to climb, upright

function hotspot.new(question)
  local self = setmetatable({ question = question, points = 0, picked = {}, to_find = 0 }, Hotspot)
  self.board = question.board
  self.rows = row.group({}, function(item)
    if item.value then self.say = words.about(item.value, item.value.say) end
  end)
  self.texts = {}
  for _, spot in ipairs(question.spots) do
    if spot.right then self.to_find = self.to_find + 1 end
    if spot.text then self.texts[spot] = fit.new { words = spot.text, size = 44, upto = 22, bold = true, lines = 2 } end
  end
  for i = 1, self.to_find do -- an empty place for each
    self.rows.list[i] = row.new { label = " ", mark = tostring(i), state = "rest", dead = true }
  end
  self.left = self.to_find
  self.hint = fit.new { words = words.taps_left(self.left), size = 46, upto = 36, bold = true }
  self.pop, self.splash = ease.timer(POP), ease.timer(NEAR_MISS)
  return self
end

---Where the picture lies on the canvas, told by the page whenever it changes.
function Hotspot:lay(x, y, w, h)
  self.bx, self.by, self.bw, self.bh = x, y, w, h
end

local function rect(self, spot)
  return self.bx + spot.x * self.bw, self.by + spot.y * self.bh, spot.w * self.bw, spot.h * self.bh
end

-- Where a finger counts for it: a small thing answers around itself, up to its neighbours.
local function reach(self, spot)
  local x, y, w, h = rect(self, spot)
  local mx, my = math.max(0, (TOUCH_MIN - w) / 2), math.max(0, (TOUCH_MIN - h) / 2)
  for _, other in ipairs(self.question.spots) do
    local ox, oy, ow, oh = rect(self, other)
    local beside, above = math.max(ox - x - w, x - ox - ow), math.max(oy - y - h, y - oy - oh)
    if above > 0 and above >= beside then
      my = math.min(my, math.max(0, (above - APART) / 2))
    elseif beside > 0 then
      mx = math.min(mx, math.max(0, (beside - APART) / 2))
    end
  end
  return x - mx, y - my, w + 2 * mx, h + 2 * my
end

local function holds(self, spot, x, y)
  local rx, ry, rw, rh = reach(self, spot)
  return x >= rx and x < rx + rw and y >= ry and y < ry + rh
end

-- The smallest thing under a finger: a heart before the lungs around it.
local function under(self, x, y)
  local found, least
  for _, spot in ipairs(self.question.spots) do
    local size = spot.w * spot.h
    if holds(self, spot, x, y) and (not least or size < least) then found, least = spot, size end
  end
  return found
end

local function new_row(spot, state)
  return row.new { label = spot, note = spot.say, value = spot, size = 40, state = state }
end

-- What was not found joins the list, to be read.
local function finish(self)
  local found, list = 0, self.rows.list
  for i = #list, self.to_find - self.left + 1, -1 do list[i] = nil end -- places that stayed empty
  self.chosen = {}
  for _, spot in ipairs(self.question.spots) do
    if self.picked[spot] then self.chosen[#self.chosen + 1] = spot end
    if spot.right and self.picked[spot] then
      found = found + 1
    elseif spot.right then
      list[#list + 1] = new_row(spot, "missed")
    end
  end
  self.points = 60 * found // self.to_find
  self.partly = words.of_places(found, self.to_find)
  self.lifts = #list > LOW_LIST
  self.done, self.tells = true, true
end

local function take(self, spot)
  self.picked[spot] = true
  self.last = spot
  self.left = self.left - 1
  self.hint.words = words.taps_left(self.left)
  self.say = words.about(spot, spot.say)
  self.rows.list[self.to_find - self.left] = new_row(spot, spot.right and "right" or "wrong")
  self.pop:start()
  if self.left == 0 then finish(self) end
end

function Hotspot:give_up() finish(self) end

function Hotspot:place(area, slow)
  self.rows:grid(area.x, area.y, area.w, self.done and area.foot or area.low - HINT_HIGH, self.done and area.compact or 128, slow)
end

local frame = {}

local function mark(g, spot, self)
  local picked = self.picked[spot]
  if not picked and not (self.done and spot.right) then return end
  local x, y, w, h = rect(self, spot)
  local color = spot.right and look.leaf or look.ember
  frame[1], frame[2], frame[3], frame[4], frame[5], frame[6], frame[7], frame[8] = x, y, x + w, y, x + w, y + h, x, y + h
  g:line(frame, FRAME + 6, look.white, true)
  g:line(frame, FRAME, color, true)
  local size = MARK * (spot == self.last and self.pop.running and self.pop.t or 1)
  local mx, my = x + w, math.max(y, size + 12) -- whole, even at the upper edge
  g:circle(mx, my, size, picked and color or look.white)
  if picked then
    icon.draw(g, spot.right and "right" or "again", mx, my, size * 1.25, look.white, 3)
  else
    icon.draw(g, "eye", mx, my, size * 1.25, look.deep_leaf, 2.6)
  end
end

---The things in the picture; the page calls it over the board, under the paper.
function Hotspot:draw_board(g)
  for _, spot in ipairs(self.question.spots) do
    local text = self.texts[spot]
    if text then
      local x, y, w, h = rect(self, spot)
      local covered = self.done and not kiosk.upright and y + h > COVERED
      if not covered then text:centre(g, x + 16, y + 8, w - 32, h - 16, look.deep) end
    end
  end
  for _, spot in ipairs(self.question.spots) do
    mark(g, spot, self)
  end
  if self.splash.running then
    local t = self.splash.t
    g:ring(self.sx, self.sy, 30 + 60 * t, 6, look.fade(look.white, 0.8 * (1 - t)))
  end
end

-- Where a finger is meant: everything that is not found yet.
local function aim(self, g)
  for _, spot in ipairs(self.question.spots) do
    if not self.picked[spot] then g:target(reach(self, spot)) end
  end
end

function Hotspot:draw(g)
  self.rows:draw(g)
  if self.done then return end
  aim(self, g)
  local last = self.rows.list[#self.rows.list]
  local y = last.y + last.h + 24
  icon.draw(g, "hand", last.x + 40, y + HINT_HIGH / 2, 60, look.tide, 2.2)
  self.hint:middle(g, last.x + 86, y, last.w - 86, HINT_HIGH, look.tide)
end

function Hotspot:update(dt)
  local pop, splash, rows = self.pop:step(dt), self.splash:step(dt), self.rows:update(dt)
  return pop or splash or rows
end

function Hotspot:skip() self.rows:finish() end

local function on_board(self, t)
  return t.x >= self.bx and t.x < self.edge_x and t.y >= self.by and t.y < self.edge_y
end

---How far the picture can be seen: the paper begins there.
function Hotspot:edge(x, y)
  self.edge_x, self.edge_y = x, y
end

function Hotspot:touch(t)
  if self.rows:touch(t) then return true end
  if t.phase ~= "down" or self.done or not on_board(self, t) then return false end
  local spot = under(self, t.x, t.y)
  if spot and not self.picked[spot] then
    take(self, spot)
  elseif not spot then
    self.sx, self.sy = t.x, t.y
    self.splash:start()
  end
  return true
end

return hotspot
