-- attract - the coast of Yazhou, waiting. The whole picture is the button: the first touch is
-- answered by what it touched, its release opens the menu.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local ease     = require "core.ease"
local icon     = require "core.icon"
local look     = require "core.look"
local paper    = require "core.paper"
local scene    = require "core.scene"
local site     = require "site"
local Water    = require "exhibit.water"
local words    = require "exhibit.words"

local attract = {
  title = { zh = "待机", en = "Waiting" },
}

local FRAME = 1 / 30
local EACH, CHANGE = 8, 0.8 -- a quiet line stands so long; cross-fade
local VEIL = { 0, "#1A235098", 0.74, "#1A23508C", 0.8, "#1A235070", 0.9, "#1A235026", 1, "#1A235000" } -- full as far as the longest line, then softly gone
local DRAG = 40 -- how far a finger can draw the coast aside

-- By the time of day: the name, the two great lines, the quiet one on water and on sand, the rings.
-- A dusk glows too brightly for letters of any ink: beside the sun its sky is veiled.
local INKS = {
  day = { name = look.deep, great = { look.deep, look.deep }, quiet = look.deep, sand = look.deep, ring = "#FFFFFF" },
  dusk = { name = look.white, great = { look.white, look.white }, veil = true, quiet = "#1A0A20", sand = "#1A0A20", ring = "#FFE9CF" },
  night = { name = look.foam, great = { look.cream, look.cream }, quiet = "#E6F5F5", sand = look.white, ring = "#BFE9EA" },
}

-- Where words stand: x, baseline.
local WIDE = {
  mark = { 150, 112 }, name = { 246, 146 }, great = { 143, 346, 514 }, size = 142, room = 570,
  quiet = { 150, 612 }, quiet_size = 38, ring = { 840, 846, 1 }, hand = { 872, 902, 110 }, touch = { 620, 908, 60, "right" }, veil = gradient.linear(0, 0, 970, 0, VEIL),
}
local TALL = {
  mark = { 84, 120 }, name = { 180, 154 }, great = { 84, 380, 556 }, size = 150, room = 640,
  quiet = { 232, 1834 }, quiet_size = 36, ring = { 540, 1530, 1.1 }, hand = { 576, 1594, 120 }, touch = { 540, 1440, 64, "center" }, veil = gradient.linear(0, 0, 1000, 0, VEIL),
}

function attract:enter()
  self.coast = scene.coast()
  self.coast:enter()
  self.water = Water.new()
  self.water:enter()
  self.time, self.drag = 0, 0
  kiosk.skin("paper")
  kiosk.wait_for_pictures()
end

function attract:changed()
  self.coast:enter()
end

-- The evening comes while nobody looks.
function attract:follow_the_day()
  if self.coast.daypart == kiosk.daypart then return end
  self.coast = scene.coast()
  self.coast:enter()
end

function attract:update(dt)
  self:follow_the_day()
  self.time = self.time + dt
  self.coast:update(dt)
  local rings = self.water:update(dt)
  if not self.finger then self.drag = self.drag * (1 - math.min(1, dt * 6)) end
  if kiosk.reduced_motion and not rings and not self.finger then return EACH - self.time % EACH + CHANGE end
  return FRAME
end

function attract:touch(t)
  if t.phase == "down" and not self.finger then
    self.finger, self.from = t.finger, t.x
    local what = self.coast:find(t.x, t.y)
    -- the sea rocks the nearest boat
    self.coast:kick(what == "sea" and "boat" or what)
    self.water:touch(t.x, t.y, what == "sea" or what == "boat" or what == "sampan")
  elseif t.finger == self.finger then
    if t.phase == "move" then
      self.drag = math.max(-DRAG, math.min(DRAG, (t.x - self.from) / 6))
    else
      self.finger = nil
      if t.phase == "up" then kiosk.open("menu") end
    end
  end
end

local mark = {}

-- Two waves: the mark of the hall.
local function draw_mark(g, at, color)
  for k, wave in ipairs { { 0, 72, 12, 1 }, { 12, 60, 30, 0.7 } } do
    local points = mark[k]
    if not points or points.x ~= at[1] then
      points = { x = at[1] }
      for x = wave[1], wave[2], 3 do
        points[#points + 1] = at[1] + x
        points[#points + 1] = at[2] + wave[3] - 8 * math.sin(math.pi * (x - wave[1]) / 24)
      end
      mark[k] = points
    end
    g:line(points, 6, look.fade(color, wave[4]))
  end
end

local name, great, quiet, touch = { size = 38, bold = true }, { bold = true }, { line = 1.42 }, { bold = true, color = look.white }
local fade = { alpha = 1 }

-- The two great lines; English letters shrink to the calm part of the sky, and so does their distance.
function attract:draw_great(g, at, inks)
  local lines = words.great[self.coast.daypart]
  great.size = at.size
  local wide = 0
  for _, line in ipairs(lines) do
    local _, w = g:measure(line, great)
    wide = math.max(wide, w)
  end
  if wide > at.room then great.size = math.floor(at.size * at.room / wide) end
  local step = (at.great[3] - at.great[2]) * math.max(0.78, great.size / at.size)
  for i, line in ipairs(lines) do
    great.color = inks.great[i]
    paper.put(g, line, at.great[1], at.great[2] + (i - 1) * step, great)
  end
end

-- One quiet line after another; each gives way to the next by a cross-fade.
function attract:draw_quiet(g, at, inks)
  quiet.color = g.upright and inks.sand or inks.quiet
  quiet.size = kiosk.lang == "zh" and at.quiet_size or at.quiet_size - 4
  local n = math.floor(self.time / EACH)
  local into = kiosk.reduced_motion and 1 or ease.clamp((self.time - n * EACH) / CHANGE)
  for i = into < 1 and n > 0 and 0 or 1, 1 do
    local line = words.lines[(n - 1 + i) % #words.lines + 1]
    fade.alpha = i == 1 and into or 1 - into
    g:push(fade)
    paper.put(g, line, at.quiet[1], at.quiet[2], quiet)
    g:pop()
  end
end

function attract:draw(g)
  local at, inks = g.upright and TALL or WIDE, INKS[self.coast.daypart]
  self.by = self.by or {}
  self.by.parallax = self.drag
  self.by.veil = inks.veil and at.veil or nil
  self.coast:draw(g, self.by)
  self.water:hint(g, at.ring[1], at.ring[2], inks.ring, at.ring[3])
  draw_mark(g, at.mark, inks.name)
  local english = kiosk.lang == "en" -- two lines: the moon stands where one would end
  name.color, name.width = inks.name, (english or g.upright) and 580 or nil
  name.size = english and 35 or 38
  paper.put(g, site.name, at.name[1], at.name[2] - (english and 18 or 0), name)
  self:draw_great(g, at, inks)
  self:draw_quiet(g, at, inks)
  touch.size, touch.align = at.touch[3], at.touch[4]
  paper.put(g, words.touch, at.touch[1], at.touch[2], touch)
  local press = kiosk.reduced_motion and 0 or 7 * math.max(0, math.sin(self.time * 2 * math.pi / 4))
  icon.draw(g, "hand", at.hand[1], at.hand[2] - press, at.hand[3], look.white, 1.8)
  self.water:draw(g, inks.ring)
  g:target(0, 0, g.w, g.h)
end

return attract
