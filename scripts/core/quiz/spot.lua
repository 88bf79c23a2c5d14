-- spot.lua - what differs between two pictures: a tap on the place in either of them. There are some
-- taps more than places. Points are the places found of all.

local gradient = require "gradient"
local picture  = require "picture"
local ease     = require "core.ease"
local icon     = require "core.icon"
local look     = require "core.look"
local fit      = require "core.quiz.fit"
local row      = require "core.quiz.row"
local words    = require "core.quiz.words"

local Spot = {}
Spot.__index = Spot

local spot = {}

local SPARE = 4       -- taps beyond the places
local REVIEW = 0.5    -- of the width, lying, for the pictures once it is over
local TOUCH_MIN = 110 -- a small place answers in a square of this
local GAP, ROUND = 24, 26
local HINT = 64
local FRAME, BADGE = 8, 26
local POP, NEAR_MISS = 0.25, 0.6
local SHARP = 700

function spot.new(question)
  local self = setmetatable({
    question = question, points = 0, ready = false, shore = "sheet", waits = words.find_first,
    found = {}, taps = #question.spots + SPARE, left = #question.spots, sides = {},
  }, Spot)
  for i, name in ipairs { question.board, question.other } do
    self.sides[i] = { pic = picture.get(name, nil, SHARP), x = 0, y = 0, w = 0, h = 0 }
  end
  self.hint = fit.new { words = "", size = 44, upto = 30, bold = true }
  self.pop, self.splash = ease.timer(POP), ease.timer(NEAR_MISS)
  self:tell()
  return self
end

function Spot:tell()
  self.hint.words = words.differ(self.left, self.taps)
  self.ready = self.left < #self.question.spots
end

local function tell_about(self, place)
  self.say, self.last = words.about(place, place.say), place
end

function Spot:finish()
  local n = #self.question.spots
  self.points = 60 * (n - self.left) // n
  self.partly = words.of_places(n - self.left, n)
  local list, first = {}, nil
  for i, place in ipairs(self.question.spots) do
    local found = self.found[place]
    if not found then first = first or place end
    list[i] = row.new { label = place, value = place, size = 40, state = found and "right" or "missed" }
  end
  self.rows = row.group(list, function(item) tell_about(self, item.value) end)
  tell_about(self, first or self.question.spots[1])
  self.done, self.tells = true, true
end

Spot.give_up = Spot.finish

-- Two pictures of one shape, side by side or one below the other; as large as w by h allows.
local function lay(self, x, y, w, h, stacked)
  local pic = self.sides[1].pic
  local shape = pic.ready and pic.w / pic.h or 4 / 3
  local one_w, one_h = stacked and w or (w - GAP) / 2, stacked and (h - GAP) / 2 or h
  local high = math.min(one_w / shape, one_h)
  local pw, ph = look.whole(high * shape), look.whole(high)
  local left = x + (w - (stacked and pw or 2 * pw + GAP)) // 2
  for i, side in ipairs(self.sides) do
    side.x, side.y = left + (stacked and 0 or (i - 1) * (pw + GAP)), y + (stacked and (i - 1) * (ph + GAP) or 0)
    side.w, side.h = pw, ph
    side.paint = pic.ready and gradient.picture(side.pic, side.x, side.y, pw, ph)
  end
  return 2 * pw + GAP, ph
end

-- Afterwards the pictures make room for what there was to find.
local function lay_review(self, area, slow)
  local high = area.foot - area.y
  if area.upright then
    local _, ph = lay(self, area.x, area.y, area.w, high, false)
    self.rows:grid(area.x, area.y + ph + GAP, area.w, area.foot, area.compact, slow)
  else
    local wide = lay(self, area.x, area.y, area.w * REVIEW, high, false)
    for _, side in ipairs(self.sides) do side.x = side.x - (area.w * REVIEW - wide) // 2 end
    self.rows:grid(area.x + wide + 2 * GAP, area.y, area.w - wide - 2 * GAP, area.foot, area.compact, slow)
  end
end

function Spot:place(area, slow)
  if self.done then return lay_review(self, area, slow) end
  local up = area.upright
  local foot = up and area.low - HINT or area.low - 157
  lay(self, area.x, area.y, area.w, foot - area.y, up)
  self.hint_box = up and { area.x, foot, area.w } or { 480, area.low - 100, 1050 } -- between the discs and the button
end

local function rect(side, place)
  return side.x + place.x * side.w, side.y + place.y * side.h, place.w * side.w, place.h * side.h
end

local function holds(side, place, x, y)
  local px, py, pw, ph = rect(side, place)
  local mx, my = math.max(0, (TOUCH_MIN - pw) / 2), math.max(0, (TOUCH_MIN - ph) / 2)
  return x >= px - mx and x < px + pw + mx and y >= py - my and y < py + ph + my
end

-- The place under a finger, and whether it is on a picture at all.
local function under(self, x, y)
  for _, side in ipairs(self.sides) do
    if x >= side.x and x < side.x + side.w and y >= side.y and y < side.y + side.h then
      for _, place in ipairs(self.question.spots) do
        if holds(side, place, x, y) then return place, true end
      end
      return nil, true
    end
  end
end

function Spot:touch(t)
  if self.rows and self.rows:touch(t) then return true end
  if t.phase ~= "down" then return false end
  local place, on = under(self, t.x, t.y)
  if not on then return false end
  if self.done then
    if place then tell_about(self, place) end
    return true
  end
  if place and self.found[place] then return true end
  self.taps = self.taps - 1
  if place then
    self.found[place], self.last, self.left = true, place, self.left - 1
    self.pop:start()
  else
    self.sx, self.sy = t.x, t.y
    self.splash:start()
  end
  self:tell()
  if self.left == 0 or self.taps == 0 then self:finish() end
  return true
end

local frame = {}

local function mark(g, self, side, place)
  local found = self.found[place]
  if not found and not self.done then return end
  local x, y, w, h = rect(side, place)
  local out = place == self.last and self.pop.running and 40 * (1 - self.pop.t) or 0
  local color = found and look.leaf or look.ember
  local x1, y1, x2, y2 = x - out, y - out, x + w + out, y + h + out
  frame[1], frame[2], frame[3], frame[4], frame[5], frame[6], frame[7], frame[8] = x1, y1, x2, y1, x2, y2, x1, y2
  g:line(frame, FRAME + 6, look.white, true)
  g:line(frame, FRAME, color, true)
  g:circle(x2, y1, BADGE, color)
  icon.draw(g, found and "right" or "eye", x2, y1, BADGE * 1.3, look.white, 2.6)
end

function Spot:draw(g)
  for _, side in ipairs(self.sides) do
    if side.pic.ready and not side.paint then side.paint = gradient.picture(side.pic, side.x, side.y, side.w, side.h) end
    g:rect(side.x - 6, side.y - 6, side.w + 12, side.h + 12, look.white, ROUND + 6)
    g:rect(side.x, side.y, side.w, side.h, side.paint or look.mist_fill, ROUND)
    g:target(side.x, side.y, side.w, side.h)
    for _, place in ipairs(self.question.spots) do mark(g, self, side, place) end
  end
  if self.splash.running then
    local t = self.splash.t
    g:ring(self.sx, self.sy, 30 + 60 * t, 6, look.fade(look.ember, 0.8 * (1 - t)))
  end
  if self.done then self.rows:draw(g) else self.hint:centre(g, self.hint_box[1], self.hint_box[2], self.hint_box[3], HINT, look.tide) end
end

function Spot:update(dt)
  local pop, splash, rows = self.pop:step(dt), self.splash:step(dt), self.done and self.rows:update(dt)
  return pop or splash or rows
end

function Spot:skip()
  if self.done then self.rows:finish() end
end

return spot
