-- night.lua - how a round ends: lanterns on a night sky and their light on the water, big words, a few
-- lines, the phone numbers and what can be done next. What it says is for those who show it.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local ease     = require "core.ease"
local lantern  = require "core.lantern"
local look     = require "core.look"
local fit      = require "core.quiz.fit"

local Night = {}
Night.__index = Night

local night = {}

local ARRIVE = 0.4
local HILLS_WIDE, HILLS_FOOT = 2080, 180 -- the layer's width, and the height of the horizon in it

local LYING = {
  horizon = 600, text = 130, text_wide = 1660, big = 372, big_high = 200, lines = { 630, 694, 756 }, line_high = 60,
  main = { 500, 836, 560, 168 }, other = { 1092, 836, 360, 168 }, alone = { 716, 836, 560, 168 },
  phones = { 1490, 838, 366, 56 },
}
local UPRIGHT = {
  horizon = 900, text = 84, text_wide = 912, big = 600, big_high = 220, lines = { 960, 1072, 1184 }, line_high = 104,
  main = { 84, 1340, 912, 168 }, other = { 84, 1532, 912, 148 }, alone = { 84, 1340, 912, 168 },
  phones = { 560, 1724, 436, 54 },
}

local function places()
  return kiosk.upright and UPRIGHT or LYING
end

local SHOWN = { { 46, look.white }, { 46, "#FFE3A6", true }, { 42, "#DDF0F0" } } -- the lines: size, colour, bold

-- Buttons for what can be done, the first of them the one that is meant.
local function buttons(actions)
  local list = {}
  for i, action in ipairs(actions) do
    list[i] = button.new {
      x = 0, y = 0, w = 1, h = 1, kind = i == 1 and "primary" or "night", icon = action.icon, size = action.icon and 54 or 48,
      label = action.label, press = action.press,
    }
  end
  return list
end

---A rope of lanterns: their states, and where it hangs, by the screen; what is under it, if anything.
---@class NightRope
---@field states table
---@field place fun(): table  as lantern.over_sky
---@field label? words

---@param it table big, lines (up to three words, false: none), phones?, ropes (NightRope[]), actions ({ label, icon?, press }, one or two)
function night.new(it)
  local self = setmetatable(it, Night)
  self.big = fit.new { words = it.big, size = 150, upto = 70, bold = true, lines = 1 }
  for i, shown in ipairs(SHOWN) do
    self.lines[i] = self.lines[i] and fit.new { words = self.lines[i], size = shown[1], upto = 28, bold = shown[3], even = true }
  end
  self.calls = {}
  for i, phone in ipairs(it.phones or {}) do
    self.calls[i] = fit.new { words = phone, size = 36, upto = 26, bold = true }
  end
  for _, rope in ipairs(self.ropes) do
    rope.name = rope.label and fit.new { words = rope.label, size = 40, upto = 28, bold = true, lines = 1 }
    lantern.enter(rope.place().size)
  end
  self.list = buttons(it.actions)
  self.hills = picture.get("scenery/coast-hills-night.svg", HILLS_WIDE)
  self.arrive = ease.timer(ARRIVE)
  if not kiosk.reduced_motion then self.arrive:start() end
  self:changed()
  kiosk.skin("night")
  return self
end

local function put(b, at)
  b.x, b.y, b.w, b.h = at[1], at[2], at[3], at[4]
end

function Night:changed()
  local p = places()
  put(self.list[1], self.list[2] and p.main or p.alone)
  if self.list[2] then put(self.list[2], p.other) end
  self.sky = gradient.linear(0, 0, 0, p.horizon, { 0, "#051524", 0.55, "#0B3450", 1, "#23707C" })
  self.water = gradient.linear(0, p.horizon, 0, kiosk.h, { 0, "#1C5E70", 0.25, "#0D3C54", 0.6, "#062337", 1, "#041826" })
end

function Night:update(dt)
  local moving = self.arrive:step(dt)
  for _, item in ipairs(self.list) do moving = item:update(dt) or moving end
  return moving
end

function Night:touch(t)
  if t.phase == "down" then self.arrive:finish() end
  for _, item in ipairs(self.list) do
    if item:touch(t) then return end
  end
end

-- The same stars each time: a walk that does not repeat within the sky.
local function stars(g, horizon)
  for i = 1, 70 do
    local x, y = i * 617 % g.w, i * 389 % math.floor(horizon * 0.8)
    g:circle(x, y, 1.4 + i % 3 * 0.6, i % 4 == 0 and "#FFFFFFD0" or "#FFFFFF78")
  end
end

local function draw_ropes(self, g, horizon)
  for _, rope in ipairs(self.ropes) do lantern.light(g, rope.states, horizon, rope.place()) end
  for _, rope in ipairs(self.ropes) do
    local at = rope.place()
    lantern.sky(g, rope.states, at)
    if rope.name then rope.name:centre(g, at.x, at.y + at.sag + at.size * 2.9, at.w, 60, look.cream) end
  end
end

local fade = { alpha = 1 }

---@param g canvas
function Night:draw(g)
  local p = places()
  g:rect(0, 0, g.w, p.horizon, self.sky)
  stars(g, p.horizon)
  g:picture(self.hills, kiosk.upright and -600 or -80, p.horizon - HILLS_FOOT)
  g:rect(0, p.horizon, g.w, g.h - p.horizon, self.water)
  g:rect(0, p.horizon - 2, g.w, 4, "#9FD9DC80")
  draw_ropes(self, g, p.horizon)
  local arriving = self.arrive.running
  if arriving then
    fade.alpha = self.arrive.t
    g:push(fade)
  end
  self.big:centre(g, p.text, p.big, p.text_wide, p.big_high, look.cream)
  for i, shown in ipairs(SHOWN) do
    if self.lines[i] then self.lines[i]:centre(g, p.text, p.lines[i], p.text_wide, p.line_high, shown[2]) end
  end
  for i, phone in ipairs(self.calls) do
    phone:right(g, p.phones[1], p.phones[2] + (i - 1) * p.phones[4], p.phones[3], p.phones[4], look.white)
  end
  if arriving then g:pop() end
  for _, item in ipairs(self.list) do item:draw(g) end
end

return night
