-- core.wheel - a wheel to spin; where it stops a card opens: something to know, a question to talk
-- about, or a sentence to say.
--
--   return wheel {
--     title = words, line = words, picture = "arch.svg",
--     text = words,                before the first spin
--     spins = 3,                   so many complete the exhibit
--     { name = words, picture = "cup.svg", tip = words, source = words, level = "middle" },
--     { name = words, talk = words },
--     { name = words, say = words },
--     …
--   }
--
-- Three to twelve slices; those above the session's level are left out. None comes a second time before
-- all came. A finger flicks the wheel or taps it, or the button does it; a touch ends the turning.

local kiosk   = require "kiosk"
local button  = require "core.button"
local ease    = require "core.ease"
local fields  = require "core.fields"
local icon    = require "core.icon"
local lantern = require "core.lantern"
local level   = require "core.level"
local look    = require "core.look"
local place   = require "core.place"
local scene   = require "core.scene"
local shore   = require "core.shore"
local fit     = require "core.quiz.fit"
local bag     = require "core.wheel.bag"
local own     = require "core.wheel.fields"
local helm    = require "core.wheel.helm"

local ARRIVE = 0.28
local FLICK, STRONG = 0.02, 0.18 -- turns a finger went: from here it has a direction, from here force
local SPINS = 3

local WORDS = {
  how = { zh = "拨一下轮盘，看它停在哪里。", en = "Give the wheel a push and see where it stops." },
  turning = { zh = "转起来了……", en = "Round it goes…" },
  spin = { zh = "转一转", en = "Spin" },
  again = { zh = "再转", en = "Spin" },
  leave = { zh = "去别处看看", en = "See others" },
}

-- The kinds of card: its icon, and what to do with it.
local KINDS = {
  tip = { "eye", { zh = "记一条", en = "Good to know" } },
  talk = { "chat", { zh = "和旁边的人聊一聊", en = "Talk about it" } },
  say = { "hand", { zh = "大声说一遍", en = "Say it aloud" } },
}

local ORDER = { "tip", "talk", "say" }

local WIDE = {
  legend = { 1230, 560, 620 },
  helm = { 540, 474, 344 }, shore = 1130, rope = { 1200, 1860, 26 },
  label = { 1230, 190, 620, 56 }, title = { 1230, 252, 620, 96 }, text = { 1230, 372, 620, 350 }, source = { 1230, 760, 620, 60 },
  spin = { 1496, 880, 360, 136 }, leave = { 1436, 880, 420, 136 }, again = { 1196, 880, 216, 136 },
}
local TALL = {
  legend = { 84, 1616, 304 },
  helm = { 540, 606, 392 }, shore = 1126, rope = { 60, 1020, 1176 },
  label = { 84, 1262, 912, 56 }, title = { 84, 1322, 912, 90 }, text = { 84, 1424, 912, 166 }, source = { 84, 1620, 640, 44 },
  spin = { 636, 1744, 360, 136 }, leave = { 576, 1744, 420, 136 }, again = { 780, 1600, 216, 120 },
}

local function places() return kiosk.upright and TALL or WIDE end

local function kind_of(slice) return slice.tip and "tip" or slice.talk and "talk" or "say" end

local Wheel = {}
Wheel.__index = Wheel

---------------------------------------------------------------- life

function Wheel:enter(told)
  told = place.read(told)
  kiosk.skin "paper"
  self.shown = level.shown_or_easiest(self)
  self.helm, self.bag = helm.new(self.shown), bag.new(#self.shown)
  self.goal, self.states = self.spins or SPINS, {}
  self.done = math.type(told.done) == "integer" and told.done or 0
  for i = 1, self.goal do self.states[i] = i <= self.done and "lit" or "paper" end
  self.coast = scene.coast(nil, { gate = false, palms = false, beach = false, stalls = false })
  self.arrive, self.light = ease.timer(ARRIVE), ease.timer(0.4)
  self.label = fit.new { size = 38, upto = 28, bold = true }
  self.heading = fit.new { size = 72, upto = 44, bold = true, line = 1.25 }
  self.body = fit.new { size = 52, upto = 32, line = 1.45, even = true }
  self.source_line = fit.new { size = 30, upto = 24 }
  self.has = {}
  for _, slice in ipairs(self.shown) do
    local kind = kind_of(slice)
    self.has[kind] = self.has[kind] or fit.new { words = KINDS[kind][2], size = 34, upto = 24, line = 1.2 }
  end
  self:read(self.shown[told.slice])
  lantern.enter()
  self:changed()
  kiosk.wait_for_pictures()
end

function Wheel:place() return { done = self.done, slice = place.index(self.shown, self.card) } end

function Wheel:changed()
  local p = places()
  self.coast:enter()
  self.helm:place(p.helm[1], p.helm[2], p.helm[3])
  self.held = nil
  self:offer()
end

-- The buttons: the first ones are for spinning; then the way on is the amber one.
function Wheel:offer()
  local p, whole = places(), self.done >= self.goal
  local function at(box, it)
    it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
    return button.new(it)
  end
  local spin = function() self:spin(false, 0) end
  self.buttons = button.group(whole and {
    at(p.leave, { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end }),
    at(p.again, { kind = "second", icon = "again", label = WORDS.again, press = spin }),
  } or { at(p.spin, { kind = "primary", icon = "again", label = WORDS.spin, press = spin }) })
end

-- What stands on the paper: the card of a slice, or the exhibit's own words.
function Wheel:read(slice)
  self.card = slice
  if slice then
    self.kind = kind_of(slice)
    self.label.words, self.heading.words = KINDS[self.kind][2], slice.name
    self.body.words, self.source_line.words = slice[self.kind], slice.source or ""
  else
    self.heading.words, self.body.words = self.title, self.helm:turning() and WORDS.turning or self.text or WORDS.how
  end
  local said = slice ~= nil and self.kind == "say"
  self.body.bold, self.body.one = said, said and 44 or nil -- a sentence to say is best on one line
  self.arrive:start()
end

function Wheel:spin(back, more)
  if self.helm:turning() then return end
  self.next = self.bag:draw()
  self.helm:spin(self.next, back, 1 + more)
  self:read(nil)
end

-- The wheel stands still: its card, one lantern more, and the end of the exhibit with the last one.
function Wheel:stopped()
  self:read(self.shown[self.next])
  self.next = nil
  self.done = self.done + 1
  if self.done <= self.goal then
    self.light:start()
    kiosk.sound(self.done == self.goal and "finish" or "lantern")
  else
    kiosk.sound "page"
  end
  if self.done == self.goal then
    kiosk.completed()
    self:offer()
  end
end

function Wheel:update(dt)
  local moving = self.helm:step(dt)
  if self.next and not self.helm:turning() then self:stopped() end
  moving = self.arrive:step(dt) or moving
  moving = self.light:step(dt) or moving
  if self.done > 0 and self.done <= self.goal then
    self.states[self.done] = self.light.running and not kiosk.reduced_motion and self.light.t or "lit"
  end
  moving = self.buttons:update(dt) or moving
  if not moving then return math.huge end
end

---------------------------------------------------------------- touch

-- A finger takes the wheel along and lets it go: with its direction, and the harder the farther it went.
function Wheel:hold(t)
  local held = self.held
  if t.phase == "down" then
    self.held = { finger = t.finger, from = self.helm.turn, last = self.helm:turn_of(t.x, t.y), went = 0 }
    return
  end
  if t.phase == "move" then
    local now = self.helm:turn_of(t.x, t.y)
    local step = (now - held.last + 0.5) % 1 - 0.5
    held.last, held.went = now, held.went + step
    if not kiosk.reduced_motion then self.helm.turn = held.from + held.went end
    return
  end
  self.held = nil
  if t.phase == "up" then
    self:spin(held.went < -FLICK, math.abs(held.went) > STRONG and 1 or 0)
  else
    self.helm.turn = held.from
  end
end

function Wheel:touch(t)
  if t.phase == "down" then
    self.arrive:finish()
    if self.helm:turning() then self.helm:finish() return end
    if not self.held and not self.buttons:touch(t) and self.helm:hit(t.x, t.y) then self:hold(t) end
  elseif self.held and self.held.finger == t.finger then
    self:hold(t)
  else
    self.buttons:touch(t)
  end
end

---------------------------------------------------------------- picture

local move = { x = 0, y = 0, alpha = 1 }
local window = { clip = { 0, 0, 0, 0 } }

local function put(text, g, box, color)
  if text.words ~= "" then text:top(g, box[1], box[2], box[3], box[4], color) end
end

-- A sentence to say stands in a bubble; the others stand on the paper.
local function draw_said(self, g, box)
  local pad = 32
  local high, wide = self.body:measure(g, box[3] - 2 * pad, box[4] - 2 * pad)
  g:rect(box[1] - 8, box[2], wide + 2 * pad, high + 2 * pad, look.mist_fill, 44)
  g:poly({ box[1] + 70, box[2] + high + 2 * pad - 2, box[1] + 130, box[2] + high + 2 * pad - 2, box[1] + 62, box[2] + high + 2 * pad + 40 }, look.mist_fill)
  self.body:top(g, box[1] + pad - 8, box[2] + pad, box[3] - 2 * pad, box[4] - 2 * pad, look.deep)
end

-- Before the first spin: what the cards will be.
local function draw_legend(self, g, p)
  local x, y = p.legend[1], p.legend[2]
  for _, kind in ipairs(ORDER) do
    if self.has[kind] then
      g:circle(x + 36, y + 36, 36, look.mist_fill)
      icon.draw(g, KINDS[kind][1], x + 36, y + 36, 44, look.tide, 2.2)
      self.has[kind]:middle(g, x + 96, y, p.legend[3] - 96, 72, look.ink2)
      if g.upright then x = x + p.legend[3] else y = y + 96 end
    end
  end
end

local function draw_card(self, g, p)
  local part = self.arrive.running and self.arrive.t or 1
  local from = kiosk.reduced_motion and 0 or look.whole(80 * (1 - part))
  move.x, move.y, move.alpha = g.upright and 0 or from, g.upright and from or 0, part
  if part < 1 then g:push(move) end
  put(self.heading, g, p.title, look.deep)
  if self.card then
    local box = p.label
    icon.draw(g, KINDS[self.kind][1], box[1] + 24, box[2] + box[4] / 2, 48, look.tide, 2.2)
    self.label:middle(g, box[1] + 66, box[2], box[3] - 66, box[4], look.tide)
    put(self.source_line, g, p.source, look.ink2)
  end
  if self.done == 0 and not self.helm:turning() then draw_legend(self, g, p) end
  if self.card and self.kind == "say" then draw_said(self, g, p.text) else put(self.body, g, p.text, look.deep) end
  if part < 1 then g:pop() end
end

function Wheel:draw(g)
  local p = places()
  window.clip[3], window.clip[4] = g.upright and g.w or p.shore + 60, g.upright and p.shore + 60 or g.h
  g:push(window)
  self.coast:draw(g)
  g:pop()
  if not self.helm:turning() then
    local r = helm.outer(p.helm[3])
    g:target(p.helm[1] - r, p.helm[2] - r, 2 * r, 2 * r)
  end
  self.helm:draw(g, self.card ~= nil and not self.held)
  if g.upright then shore.flat(g, p.shore) else shore.upright(g, p.shore) end
  lantern.rope(g, p.rope[1], p.rope[2], p.rope[3], self.states)
  draw_card(self, g, p)
  if not self.helm:turning() then self.buttons:draw(g) end
end

---------------------------------------------------------------- the template

---@param spec wheel.wheel
---@return exhibit
return function(spec)
  fields.check(own.shapes, "wheel", spec, own.kinds)
  return setmetatable(spec, Wheel)
end
