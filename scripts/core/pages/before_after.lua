-- core.pages.before_after - two pictures of one thing, one over the other: a handle that is dragged, or
-- two buttons, show more of the one or of the other.

local kiosk = require "kiosk"
local button = require "core.button"
local ease = require "core.ease"
local frame = require "core.frame"
local icon = require "core.icon"
local look = require "core.look"
local paper = require "core.paper"
local shadow = require "core.shadow"
local shore = require "core.shore"

local pair = {}

local WIDE = {
  shore = 660, x = 128, title = { 756, 1380 }, text = { 822, 1380 }, source = { 508, 972, 540 },
  before = { 64, 456, 340, 112 }, after = { 1516, 456, 340, 112 },
}
local TALL = {
  shore = 1150, x = 84, title = { 1280, 912 }, text = { 1360, 912 }, source = { 84, 1546, 520 },
  before = { 64, 940, 340, 112 }, after = { 676, 940, 340, 112 },
}

local WAVE = 40
local GRIP, REACH = 52, 110 -- the handle, and how far from the edge a finger takes hold of it
local GLIDE = 0.35
local NEAR, FAR = 0.04, 0.96 -- where a button leads: a little of the other picture stays

local title = { size = 68, bold = true, lines = 1, upto = 48 }
local text = { size = 42 }

local function place(upright) return upright and TALL or WIDE end

function pair.box(upright)
  return { x = 0, y = 0, w = upright and 1080 or 1920, h = place(upright).shore + WAVE }
end

function pair.paper(g) shore.flat(g, place(g.upright).shore, 0, "paper") end

function pair.words(g, page)
  local at = place(g.upright)
  title.width = at.title[2]
  paper.put(g, page.title, at.x, at.title[1], title)
  if page.text then paper.body(g, page.text, at.x + 4, at.text[1], at.text[2], text) end
  if page.source then paper.source(g, page.source, at.source[1], at.source[2], at.source[3]) end
end

---------------------------------------------------------------- the slider

local Slider = {}
Slider.__index = Slider

function Slider:enter(box)
  local page, at = self.page, place(kiosk.upright)
  shadow.enter()
  self.part = self.part or 0.5
  self.before, self.after = frame.new(page.before.picture, box.w), frame.new(page.after.picture, box.w)
  local function name(where, half, to)
    return button.new {
      x = where[1], y = where[2], w = where[3], h = where[4], kind = "night", label = half.title, size = 42,
      press = function() self:go(to) end,
    }
  end
  self.names = button.group { name(at.before, page.before, FAR), name(at.after, page.after, NEAR) }
  self.glide = ease.timer(GLIDE)
end

function Slider:go(part)
  self.from, self.to = self.part, part
  self.glide:start()
  if kiosk.reduced_motion then
    self.glide:finish()
    self.part = part
  end
end

function Slider:update(dt)
  local moving = self.glide:step(dt)
  if self.to then
    self.part = look.mix(self.from, self.to, self.glide.t)
    if not moving then self.to = nil end
  end
  moving = self.names:update(dt) or moving
  if not moving then return math.huge end
  return 0
end

-- A finger on the handle or beside the edge drags; anywhere else it turns the page.
function Slider:touch(t, box)
  if self.names:touch(t) then return "own" end
  if t.phase == "down" then
    if self.finger or t.y > box.h - WAVE or math.abs(t.x - box.x - self.part * box.w) > REACH then return false end
    self.finger, self.to = t.finger, nil
    return "own"
  end
  if t.finger ~= self.finger then return false end
  if t.phase == "move" then self.part = math.max(NEAR, math.min(FAR, (t.x - box.x) / box.w)) else self.finger = nil end
  return "own"
end

local clip = { clip = {} }

function Slider:draw(g, box)
  local edge = look.whole(box.w * self.part)
  local x, y, w, h = box.x, box.y, box.w, box.h
  self.after:cover(g, x, y, w, h)
  clip.clip[1], clip.clip[2], clip.clip[3], clip.clip[4] = x, y, edge, h
  g:push(clip)
  self.before:cover(g, x, y, w, h)
  g:pop()
  g:rect(x + edge - 4, y, 8, h, look.white)
  local middle = y + (h - WAVE) / 2
  shadow.soft(g, x + edge - GRIP, middle - GRIP, 2 * GRIP, 2 * GRIP)
  g:circle(x + edge, middle, GRIP, look.white)
  icon.draw(g, "back", x + edge - 22, middle, 40, look.tide, 3)
  icon.draw(g, "next", x + edge + 22, middle, 40, look.tide, 3)
  self.names:draw(g)
  g:target(x + edge - REACH, middle - 2 * GRIP, 2 * REACH, 4 * GRIP)
end

function pair.scene(page) return setmetatable({ page = page }, Slider) end

return pair
