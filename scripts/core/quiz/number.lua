-- number.lua - a number on a slider: drag it, tap it, or step with minus and plus. All or nothing,
-- within the tolerance the question gives, compared as the decimals that were written.

local ease  = require "core.ease"
local icon  = require "core.icon"
local look  = require "core.look"
local fit   = require "core.quiz.fit"
local words = require "core.quiz.words"

local Number = {}
Number.__index = Number

local number = {}

local DISC, THUMB, TRACK = 60, 46, 20
local HOLD, REPEAT = 0.45, 0.06 -- a held plus or minus goes on by itself
local SETTLE = 0.3

local function decimals(value)
  return #(("%.10f"):format(value):match "%.(%d-)0*$")
end

-- A value as a whole number of its last decimals: 8.3 and 0.7 are not quite themselves in binary.
local function scaled(value, places)
  return math.floor(value * 10 ^ places + 0.5)
end

local function within(q, value)
  local places = math.max(decimals(q.answer), decimals(q.within), decimals(q.min), decimals(q.step or 1))
  return math.abs(scaled(value, places) - scaled(q.answer, places)) <= scaled(q.within, places)
end

local function round(self, value)
  local q = self.question
  local step = q.step or 1
  local n = math.floor((value - q.min) / step + 0.5)
  return math.max(q.min, math.min(q.max, q.min + n * step))
end

local function shown(self, value)
  return string.format("%." .. self.places .. "f", value)
end

local function in_words(self, value)
  local unit, text = self.question.unit, shown(self, value)
  if not unit then return text end
  local zh = type(unit) == "table" and (unit.zh or unit.en) or unit
  local en = type(unit) == "table" and (unit.en or unit.zh) or unit
  return { zh = text .. " " .. zh, en = text .. " " .. en }
end

local function set(self, value)
  self.value = round(self, value)
  self.big.words = in_words(self, self.value)
end

function number.new(question)
  local self = setmetatable({ question = question, points = 0, ready = true, places = math.max(decimals(question.step or 1), decimals(question.min)) }, Number)
  self.big = fit.new { words = "", size = 130, upto = 60, bold = true }
  self.small = { fit.new { words = shown(self, question.min), size = 34 }, fit.new { words = shown(self, question.max), size = 34 } }
  self.tags = { fit.new { words = words.your_number, size = 34, bold = true }, fit.new { words = words.the_number, size = 34, bold = true } }
  self.settle = ease.timer(SETTLE)
  set(self, (question.min + question.max) / 2)
  return self
end

function Number:finish()
  local q = self.question
  local right = within(q, self.value)
  self.points = right and 60 or 0
  self.say = right and q.say or q.hint
  self.done = true
  self.big.words = in_words(self, q.answer)
  self.settle:start()
end

Number.give_up = Number.finish

function Number:place(area)
  self.x, self.w, self.top = area.x, area.w, area.y
  self.y = area.y + (area.upright and 210 or 220)
  self.x0, self.x1 = area.x + 2 * DISC + 70, area.x + area.w - 2 * DISC - 70
end

local function at(self, value)
  local q = self.question
  return look.mix(self.x0, self.x1, (value - q.min) / (q.max - q.min))
end

local function thumb(g, x, y, color, ink, name)
  g:circle(x, y + 5, THUMB, "#0B2A3A33")
  g:circle(x, y, THUMB, look.white)
  g:circle(x, y, THUMB - 8, color)
  if name then icon.draw(g, name, x, y, 46, ink, 3) end
end

local sign = {}

local function disc(g, x, y, plus, held)
  g:circle(x, y, DISC, held and look.sea or look.mist_fill)
  local ink = held and look.white or look.tide
  sign[1], sign[2], sign[3], sign[4] = x - 22, y, x + 22, y
  g:line(sign, 9, ink)
  if plus then
    sign[1], sign[2], sign[3], sign[4] = x, y - 22, x, y + 22
    g:line(sign, 9, ink)
  end
end

function Number:draw(g)
  local q = self.question
  local y, right = self.y, self.done and self.points == 60
  self.big:centre(g, self.x, self.top - 10, self.w, 150, self.done and look.deep_leaf or look.deep)
  g:rect(self.x0, y - TRACK / 2, self.x1 - self.x0, TRACK, look.mist, TRACK / 2)
  local mine = at(self, self.value)
  if not self.done then
    g:target(self.x, y - DISC, 2 * DISC, 2 * DISC)
    g:target(self.x + self.w - 2 * DISC, y - DISC, 2 * DISC, 2 * DISC)
    g:target(self.x0 - 40, y - 80, self.x1 - self.x0 + 80, 160)
    g:rect(self.x0, y - TRACK / 2, mine - self.x0, TRACK, look.sea, TRACK / 2)
    disc(g, self.x + DISC, y, false, self.stepping == -1)
    disc(g, self.x + self.w - DISC, y, true, self.stepping == 1)
    thumb(g, mine, y, look.sea)
    self.small[1]:centre(g, self.x0 - 80, y + 52, 160, 44, look.ink2)
    self.small[2]:centre(g, self.x1 - 80, y + 52, 160, 44, look.ink2)
    return
  end
  local answer = at(self, q.answer)
  if not right then
    thumb(g, mine, y, look.ember, look.white, "again")
    self.tags[1]:centre(g, mine - 120, y - 100, 240, 44, look.ember)
  end
  thumb(g, look.mix(mine, answer, self.settle.t), y, look.leaf, look.white, "right")
  if not right then self.tags[2]:centre(g, answer - 120, y + 46, 240, 44, look.deep_leaf) end
end

function Number:update(dt)
  if self.stepping then
    self.held_for = self.held_for + dt
    while self.held_for > HOLD do
      self.held_for = self.held_for - REPEAT
      set(self, self.value + self.stepping * (self.question.step or 1))
    end
    return true
  end
  return self.settle:step(dt)
end

function Number:skip() self.settle:finish() end

local function follow(self, x)
  local q = self.question
  set(self, look.mix(q.min, q.max, ease.clamp((x - self.x0) / (self.x1 - self.x0))))
end

local function near(x, y, cx, cy, r)
  return (x - cx) ^ 2 + (y - cy) ^ 2 <= r * r
end

local function press(self, t)
  local reach = DISC + 20
  if near(t.x, t.y, self.x + DISC, self.y, reach) then
    self.stepping = -1
  elseif near(t.x, t.y, self.x + self.w - DISC, self.y, reach) then
    self.stepping = 1
  elseif math.abs(t.y - self.y) < 80 and t.x > self.x0 - 40 and t.x < self.x1 + 40 then
    self.dragging = true
    follow(self, t.x)
  else
    return false
  end
  self.finger = t.finger
  if self.stepping then
    self.held_for = 0
    set(self, self.value + self.stepping * (self.question.step or 1))
  end
  return true
end

function Number:touch(t)
  if self.done then return false end
  if t.phase == "down" then return not self.finger and press(self, t) end
  if t.finger ~= self.finger then return false end
  if t.phase == "move" then
    if self.dragging then follow(self, t.x) end
  else
    self.finger, self.stepping, self.dragging = nil, nil, nil
  end
  return true
end

return number
