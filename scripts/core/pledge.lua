-- core.pledge - a promise to oneself: choose a sentence, say it, draw a mark with the finger, and a
-- lantern carries it up. The ink is never kept, and nobody has to draw.
--
--   return pledge {
--     title = words, line = words, picture = "arch.svg",
--     text = words,                what may be drawn; no name is asked for
--     done = words,                said once the lantern is up
--     { title = words, text = words, level = "middle" },
--     …
--   }
--
-- Sentences above the session's level are left out. The first lantern counts the exhibit as completed;
-- the next of a class may follow at once, with clean paper.

local kiosk   = require "kiosk"
local button  = require "core.button"
local ease    = require "core.ease"
local fields  = require "core.fields"
local level   = require "core.level"
local look    = require "core.look"
local place   = require "core.place"
local scene   = require "core.scene"
local screens = require "core.screens"
local shadow  = require "core.shadow"
local fit     = require "core.quiz.fit"
local ink     = require "core.pledge.ink"
local lantern = require "core.pledge.lantern"
local own     = require "core.pledge.fields"

local RISE, FADE = 2.2, 0.2

local WORDS = {
  hint = { zh = "用手指画一个记号：一颗心、一片浪都行。", en = "Draw a mark with your finger: a heart, a wave, anything." },
  kept = { zh = "笔迹不会保存，离开就消失。", en = "The ink is not kept. It is gone when you leave." },
  say = { zh = "说出来，再放飞", en = "Say it, then let it fly" },
  promise = { zh = "我承诺", en = "I promise" },
  clear = { zh = "擦掉", en = "Clear" },
  other = { zh = "换一句", en = "Another" },
  up = { zh = "放飞了", en = "Up it goes" },
  gone = { zh = "纸上的笔迹已经消失。", en = "The ink on the paper is gone." },
  done = { zh = "这是和自己的约定，记在心里就好。", en = "It is a promise to yourself. Keep it in mind." },
  next = { zh = "下一位", en = "Next one" },
  leave = { zh = "去别处看看", en = "See others" },
}

-- The paper, and on it: the words above, the room for ink below.
local WIDE = {
  paper = { 96, 56, 1230, 812 }, say = { 160, 92, 1100, 50 }, title = { 160, 146, 1100, 92 }, text = { 160, 242, 1100, 122 },
  room = { 128, 384, 1166, 404 }, hint = { 160, 520, 1102, 130 }, kept = { 160, 796, 1100, 50 },
  inks = { 1392, 448 }, clear = { 1392, 574, 464, 120 }, other = { 1392, 718, 464, 120 }, promise = { 1436, 872, 420, 160 },
  up = { 128, 500, 1000, 160 }, said = { 128, 676, 1120, 70 }, after = { 128, 756, 1120, 56 }, gone = { 128, 826, 1120, 50 },
  leave = { 1436, 880, 420, 136 }, next = { 1108, 880, 304, 136 }, rest = { 560, 290, 230 },
}
local TALL = {
  paper = { 60, 120, 960, 1130 }, say = { 120, 164, 840, 54 }, title = { 120, 226, 840, 96 }, text = { 120, 330, 840, 140 },
  room = { 92, 500, 896, 640 }, hint = { 120, 740, 840, 140 }, kept = { 120, 1160, 840, 56 },
  inks = { 308, 1296 }, other = { 552, 1430, 444, 120 }, clear = { 84, 1430, 444, 120 }, promise = { 576, 1720, 420, 160 },
  up = { 84, 1196, 912, 140 }, said = { 84, 1346, 912, 120 }, after = { 84, 1474, 912, 56 }, gone = { 84, 1536, 470, 100 },
  leave = { 576, 1744, 420, 136 }, next = { 576, 1576, 420, 136 }, rest = { 540, 420, 290 },
}
local SIDE, GAP = 98, 24 -- of the four inks

local function places() return kiosk.upright and TALL or WIDE end

local Pledge = {}
Pledge.__index = Pledge

---------------------------------------------------------------- life

function Pledge:enter(told)
  kiosk.skin "night"
  self.shown = level.shown_or_easiest(self)
  self.at = place.clamp(place.read(told).line, self.shown)
  self.ink = ink.new()
  self.coast = scene.coast("night", { palms = false, stalls = false, boats = false })
  self.rise = ease.timer(kiosk.reduced_motion and FADE or RISE)
  self.label = fit.new { words = WORDS.say, size = 36, upto = 26, bold = true }
  self.heading = fit.new { size = 72, upto = 44, bold = true }
  self.sentence = fit.new { size = 48, upto = 32, line = 1.35, even = true }
  self.hint = fit.new { words = self.text or WORDS.hint, size = 42, upto = 28, line = 1.4, even = true }
  self.kept = fit.new { words = WORDS.kept, size = 36, upto = 26 }
  self.up = fit.new { words = WORDS.up, size = 130, upto = 70, bold = true, lines = 1 }
  self.said = fit.new { size = 50, upto = 32, bold = true, even = true }
  self.after = fit.new { words = self.done or WORDS.done, size = 42, upto = 28, even = true }
  self.gone = fit.new { words = WORDS.gone, size = 36, upto = 26, even = true }
  shadow.enter()
  lantern.enter()
  self:changed()
  kiosk.wait_for_pictures()
end

-- The ink is no part of it: that is kept nowhere.
function Pledge:place() return { line = self.at } end

function Pledge:changed()
  -- ink belongs to the paper it was drawn on: it does not move to another shape
  if self.upright ~= kiosk.upright then self.ink:clear() end
  self.upright = kiosk.upright
  self.coast:enter()
  self:offer()
end

local function make(box, it)
  it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
  return button.new(it)
end

-- The buttons of what is on: the paper, or the sky after it.
function Pledge:offer()
  local p, list = places(), nil
  if self.flown then
    list = {
      make(p.leave, { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end }),
      make(p.next, { kind = "second", icon = "again", label = WORDS.next, press = function() self:begin() end }),
    }
  else
    list = { make(p.promise, { kind = "primary", label = WORDS.promise, press = function() self:fly() end }) }
    self.clear = make(p.clear, { kind = "second", icon = "again", label = WORDS.clear, press = function() self.ink:clear() end })
    list[2] = self.clear
    if #self.shown > 1 then
      list[3] = make(p.other, { kind = "second", icon = "next", label = WORDS.other, press = function() self:turn() end })
    end
    self:offer_inks(p, list)
  end
  self.buttons = button.group(list)
  self:read()
end

function Pledge:offer_inks(p, list)
  for i, colour in ipairs(ink.colours) do
    local box = { p.inks[1] + (i - 1) * (SIDE + GAP), p.inks[2], SIDE, SIDE }
    list[#list + 1] = make(box, { kind = "second", value = colour, press = function() self.ink.colour = colour end })
  end
end

function Pledge:read()
  local line = self.shown[self.at]
  self.heading.words, self.sentence.words, self.said.words = line.title, line.text, line.text
end

function Pledge:turn()
  self.at = self.at % #self.shown + 1
  kiosk.sound "page"
  self:read()
end

-- Clean paper for whoever is next.
function Pledge:begin()
  self.pending = function()
    self.flown = false
    self.ink:clear()
    self:offer()
  end
end

function Pledge:fly()
  kiosk.sound "lantern"
  kiosk.completed()
  self.flying = true
  self.rise:start()
end

-- It is up: the ink ends here.
function Pledge:arrived()
  self.flying, self.flown = false, true
  self.ink:clear()
  self:offer()
end

function Pledge:update(dt)
  screens.turn(self)
  local moving = self.rise:step(dt)
  if self.flying and not moving then self:arrived() end
  self.clear.enabled = not self.ink:empty()
  moving = self.buttons:update(dt) or moving
  if not moving then return math.huge end
end

function Pledge:touch(t)
  if self.flying then
    if t.phase == "down" then self.rise:finish() end
    return
  end
  if self.buttons:touch(t) or self.flown then return end
  self.ink:touch(t, places().room)
end

---------------------------------------------------------------- picture

local function top(text, g, box, color) text:top(g, box[1], box[2], box[3], box[4], color) end
local function centre(text, g, box, color) text:centre(g, box[1], box[2], box[3], box[4], color) end

local window = { clip = { 0, 0, 0, 0 } }

local function draw_paper(self, g, p)
  local x, y, w, h = table.unpack(p.paper)
  shadow.soft(g, x, y, w, h)
  g:rect(x, y, w, h, "#FFFBF0", 40)
  top(self.label, g, p.say, look.ember)
  top(self.heading, g, p.title, look.deep)
  top(self.sentence, g, p.text, look.deep)
  local r = p.room
  g:rect(r[1], r[2], r[3], r[4], "#F7EFDC", 28)
  if self.ink:empty() then centre(self.hint, g, p.hint, look.faded) end
  g:target(r[1], r[2], r[3], r[4])
  window.clip = r
  g:push(window)
  self.ink:draw(g)
  g:pop()
  centre(self.kept, g, p.kept, look.ink2)
end

local function draw_inks(self, g)
  for _, b in ipairs(self.buttons.list) do
    if b.value then
      local x, y = b.x + b.w / 2, b.y + b.h / 2
      g:circle(x, y, 30, b.value)
      if b.value == self.ink.colour then g:ring(x, y, 43, 6, look.sea) end
    end
  end
end

-- The paper becomes a lantern and goes up; from where it lay to where it rests.
local function draw_flight(self, g, p, part)
  local from, to = p.paper, p.rest
  local x = look.mix(from[1] + from[3] / 2, to[1], ease.inout(part))
  local y = look.mix(from[2] + from[4] / 2, to[2], ease.inout(part))
  local sway = kiosk.reduced_motion and 0 or 26 * math.sin(part * 7) * (1 - part)
  lantern.draw(g, x + sway, y, look.mix(from[4] * 0.6, to[3], ease.out(part)), ease.clamp(part * 6), self.ink)
end

local shade = { alpha = 1 }

local function draw_words(self, g, p)
  top(self.up, g, p.up, look.cream)
  top(self.said, g, p.said, look.lamp)
  top(self.after, g, p.after, look.white)
  top(self.gone, g, p.gone, look.mist)
end

function Pledge:draw(g)
  local p = places()
  self.coast:draw(g)
  g:fill(look.fade(look.abyss, 0.3))
  lantern.sky(g)
  if self.flown then
    lantern.draw(g, p.rest[1], p.rest[2], p.rest[3])
    draw_words(self, g, p)
    self.buttons:draw(g)
  elseif self.flying then
    local part = self.rise.at / self.rise.seconds
    shade.alpha = 1 - ease.clamp(part * 4)
    if shade.alpha > 0 then
      g:push(shade)
      draw_paper(self, g, p)
      g:pop()
    end
    draw_flight(self, g, p, part)
  else
    draw_paper(self, g, p)
    self.buttons:draw(g)
    draw_inks(self, g)
  end
end

---------------------------------------------------------------- the template

---@param spec pledge.pledge
---@return exhibit
return function(spec)
  fields.check(own.shapes, "pledge", spec)
  return setmetatable(spec, Pledge)
end
