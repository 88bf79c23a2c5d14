-- core.cabinet.detail - one niche with its door open, and what is to be known of the thing in it: what it
-- is and does, what it is passed off as and what the law says, and what to do.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local ease     = require "core.ease"
local fit      = require "core.quiz.fit"
local icon     = require "core.icon"
local look     = require "core.look"
local niche    = require "core.cabinet.niche"
local paper    = require "core.paper"
local shore    = require "core.shore"

local OPEN, ARRIVE = 0.36, 0.28
local REMIND, GLOW = 20, 1.6 -- seconds until "what to do" glows once, and how long
local SWIPE, ALARM = 140, 440
local LIFT = 120 -- nothing stands under the name: the rest moves up

local WORDS = {
  look = { zh = "认一认", en = "Look" }, hides = { zh = "藏在哪", en = "Hides as" }, act = { zh = "怎么办", en = "What\nto do" },
  its_look = { zh = "它的样子", en = "What it looks like" }, body = { zh = "身体会怎样", en = "What it does to the body" },
  act_line = { zh = "怎么办", en = "What to do" }, as = { zh = "会装成什么", en = "What it is passed off as" }, law = { zh = "法律怎么说", en = "What the law says" },
  say = { zh = "可以这样说", en = "You can say" },
  onward = { zh = "下一个警报", en = "Next alarm" }, whole = { zh = "回到柜子", en = "The cabinet" },
}

local WIDE = {
  niche = { 120, 60, 700, 790 }, shore = 930, x = 1034, w = 822,
  name = { 1034, 56, 822, 120 }, what = { 1034, 180, 822, 110 },
  first = { 424, 460, 132 }, second = { 632, 660, 140 }, tabs = { 1034, 832, 258, 160, 24 },
  back = { 500, 910, 100, 100, 20 },
}
local TALL = {
  niche = { 240, 70, 600, 677 }, shore = 840, x = 84, w = 912,
  name = { 84, 886, 912, 106 }, what = { 84, 996, 912, 110 },
  first = { 1226, 1262, 124 }, second = { 1418, 1442, 130 }, tabs = { 84, 1604, 288, 148, 24 },
  back = { 640, 1776, 108, 108, 16 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Detail = {}
Detail.__index = Detail

local detail = {}

---@param it table slots, at (which), doors (alarms), colours, act, say, law, on_case, on_turn
function detail.new(it)
  local self = setmetatable(it, Detail)
  local slot = it.slots[it.at]
  self.slot = slot
  self.view = slot.picture and picture.get(slot.picture, 760)
  self.name = fit.new { words = slot.title, size = 88, upto = 52, bold = true, lines = 1 }
  self.what = fit.new { words = slot.what or "", size = 42, upto = 32, line = 1.35, even = true }
  self.plate = fit.new { words = slot.name or slot.title, size = 40, upto = 26, bold = true }
  self.upper = fit.new { size = 50, upto = 34, bold = true, line = 1.36, even = true }
  self.lower = fit.new { size = 46, upto = 32, line = 1.36, even = true }
  self.harms = {}
  for i, harm in ipairs(slot.harm or {}) do
    self.harms[i] = fit.new { words = harm, size = 38, upto = 26, bold = true, line = 1.2, even = true }
  end
  self.door, self.arrive, self.glow = ease.timer(OPEN), ease.timer(ARRIVE), ease.timer(GLOW)
  self.rest = REMIND
  self:choose(it.doors and "act" or "look")
  if kiosk.reduced_motion then self.door:finish() else self.door:start() end
  self:changed()
  return self
end

-- Asks for the pictures of those beside it.
local function expect(self)
  self.expected = true
  for _, step in ipairs { 1, -1 } do
    local beside = self.slots[self.at + step]
    if beside and beside.picture then picture.get(beside.picture, 760) end
  end
end

function Detail:choose(tab)
  local slot = self.slot
  self.tab = tab
  if tab == "look" then
    self.heads, self.upper.words, self.lower.words = { WORDS.its_look, WORDS.body }, slot.look, ""
  elseif tab == "hides" then
    self.heads, self.upper.words, self.lower.words = { WORDS.as, WORDS.law }, slot.hides or "", slot.law or self.law or ""
  else
    self.heads = { self.doors and slot.text and { zh = "认出它", en = "Know it" } or WORDS.act_line, self.doors and WORDS.act_line or WORDS.say }
    self.upper.words = self.doors and slot.text or slot.act or self.act
    self.lower.words = self.doors and self.act or slot.say or self.say or ""
    if not self.doors then kiosk.completed() end
  end
  self.arrive:start()
end

-- The three buttons, or for an alarm the way to the next; and below the niche back, the case, on.
function Detail:changed()
  local p, list = places(), {}
  local b = p.back
  local function disc(i, sign, press)
    list[#list + 1] = button.new { x = b[1] + (i - 1) * (b[3] + b[5]), y = b[2], w = b[3], h = b[4], kind = kiosk.upright and "quiet" or "night", icon = sign, press = press }
  end
  if self.at > 1 then disc(1, "back", function() self.pending = self.at - 1 end) end
  disc(2, "grid", self.on_case)
  if self.at < #self.slots then disc(3, "next", function() self.pending = self.at + 1 end) end
  local t, n = p.tabs, 0
  self.help = nil
  if self.doors then
    local last = self.at == #self.slots
    list[#list + 1] = button.new {
      x = p.x + p.w - ALARM, y = t[2], w = ALARM, h = t[4], kind = "primary", icon = not last and "next" or nil, label = last and WORDS.whole or WORDS.onward,
      press = last and self.on_case or function() self.pending = self.at + 1 end,
    }
  end
  for _, tab in ipairs(self.doors and {} or { { "look", "eye" }, { "hides", "search" }, { "act", "help" } }) do
    if tab[1] ~= "hides" or self.slot.hides then
      n = n + 1
      list[#list + 1] = button.new {
        x = t[1] + (n - 1) * (t[3] + t[5]), y = t[2], w = t[3], h = t[4], icon = tab[2], label = WORDS[tab[1]], size = 44,
        kind = tab[1] == "act" and "primary" or "tab", on = self.tab == tab[1], tab = tab[1],
        press = function(own) self.chosen = own.tab end,
      }
      if tab[1] == "act" then self.help = list[#list] end
    end
  end
  self.buttons = button.group(list)
  self.paints = nil
end

-- Screens and words change between frames, never in the middle of a touch.
function Detail:update(dt)
  if self.pending then
    local to = self.pending
    self.pending = nil
    if self.slots[to] then self.on_turn(to) end
    return true
  end
  if self.chosen then
    self:choose(self.chosen)
    self.chosen = nil
    self:changed()
    dt = 0
  end
  local moving = self.door:step(dt)
  moving = self.arrive:step(dt) or moving
  moving = self.glow:step(dt) or moving
  moving = self.buttons:update(dt) or moving
  if not self.expected and picture.all_ready() then expect(self) end
  return moving or self:reminder(dt)
end

-- Once all is still the page sleeps until it is time to remind; dt is cut short, so a long one is the
-- whole sleep: nothing but a touch or a picture ends it, and a touch begins it anew.
function Detail:reminder(dt)
  if self.reminded or not self.help or self.tab == "act" or not picture.all_ready() then return false end
  if self.asleep then self.rest = dt >= 0.1 and 0 or self.rest - dt end
  self.asleep = true
  if self.rest > 0 then return self.rest end
  self.reminded = true
  self.glow:start()
  return true
end

function Detail:touch(t)
  self.rest, self.asleep = REMIND, false
  if t.phase == "down" then
    self.door:finish()
    self.arrive:finish()
    if self.buttons:touch(t) then return end
    self.hold = self.hold or { finger = t.finger, x = t.x }
  elseif self.hold and self.hold.finger == t.finger then
    if t.phase == "move" then return end
    local dx = t.x - self.hold.x
    self.hold = nil
    if t.phase == "up" and math.abs(dx) >= SWIPE then self.pending = self.at + (dx < 0 and 1 or -1) end
  else
    self.buttons:touch(t)
  end
end

---------------------------------------------------------------- the niche

-- Gradients and polygons in the niche's box, made once for each place it stands.
local function paints(self, x, y, w, h)
  local m = 26
  local l, r, top, foot = x + m, x + w - m, y + m, y + h - m
  self.paints = self.paints or {
    wood = gradient.linear(0, y, 0, y + h, { 0, "#B07B52", 0.3, "#8A5230", 1, "#6B3C20" }),
    back = gradient.linear(0, top, 0, foot, { 0, "#2F6675", 0.5, "#1B4656", 1, "#0E2C3A" }),
    light = gradient.linear(0, top, 0, foot, "#FFF1C8B3", "#FFE7AE0F"),
    shade = gradient.linear(0, top, 0, top + 60, "#00000066", "#00000000"),
    warm = gradient.radial(x + w / 2, y + h * 0.45, w * 0.6, "#FFE7AE61", "#FFE7AE00"),
    door = gradient.linear(x - 110, 0, x, 0, "#6B3C20", "#8A5230"),
    cone = { x + w * 0.36, top, x + w * 0.64, top, r, foot, l, foot },
  }
  return self.paints, l, top, r - l, foot - top
end

-- The door turns about its left edge: from before the niche to a little past its side.
local function door(g, self, x, y, w, h)
  local part = self.door.running and self.door.t or 1
  local angle = part * 1.73 -- radians
  local out, deep = w * math.cos(angle), math.sin(angle)
  local function corner(u, v) -- fractions of the door
    return x + out * u, y + h * v + (v - 0.5) * 2 * 64 * deep * u
  end
  local function quad(u0, v0, u1, v1, paint)
    local ax, ay = corner(u0, v0)
    local bx, by = corner(u1, v0)
    local cx, cy = corner(u1, v1)
    local dx, dy = corner(u0, v1)
    g:poly({ ax, ay, bx, by, cx, cy, dx, dy }, paint)
  end
  local wood = part < 1 and "#7D4828" or self.paints.door
  quad(0, 0, 1, 0.06, wood)
  quad(0, 0.94, 1, 1, wood)
  quad(0, 0.06, 0.14, 0.94, wood)
  quad(0.8, 0.06, 1, 0.94, wood)
  quad(0.14, 0.06, 0.8, 0.94, "#A9D8DC47")
  quad(0.14, 0.06, 0.8, 0.4, "#FFFFFF29")
end

local function draw_niche(g, self, p)
  local x, y, w, h = p.niche[1], p.niche[2], p.niche[3], p.niche[4]
  local c, l, top, iw, ih = paints(self, x, y, w, h)
  local lamp = self.door.running and self.door.t or 1
  g:rect(x, y, w, h, c.wood, 18)
  g:rect(l, top, iw, ih, c.back, 8)
  g:push { alpha = lamp }
  g:poly(c.cone, c.light)
  g:rect(x + w * 0.34, top, w * 0.32, 10, "#FFF6DC", 5)
  g:rect(l, top, iw, ih, c.warm)
  g:pop()
  g:rect(l, top, iw, 60, c.shade)
  local cx, shelf = x + w / 2, y + h * 0.745
  g:ellipse(cx, shelf + 8, w * 0.33, 22, "#04121C59")
  g:rect(cx - w * 0.314, shelf, w * 0.628, 34, look.foam, 12)
  g:rect(cx - w * 0.314, shelf + 22, w * 0.628, 14, "#A9C4C8", 7)
  if self.view then
    niche.thing(g, self.view, cx, shelf + 2, w * 0.74)
  else
    g:circle(cx, shelf - w * 0.28, w * 0.23, look.cream)
    icon.draw(g, self.slot.icon or "alert", cx, shelf - w * 0.28, w * 0.3, look.tide)
  end
  local py, color = y + h * 0.842, self.colours[self.slot.family]
  g:rect(x + 60, py, w - 120, 78, "#F7EFDC", 12)
  if color then g:rect(x + 60, py, 18, 78, color, 9) end
  self.plate:centre(g, x + 90, py, w - 164, 78, look.deep)
  door(g, self, x, y, w, h)
end

---------------------------------------------------------------- the paper

local label = { size = 34, bold = true, color = look.tide }
local pill = { size = 32, bold = true, color = look.tide, line = 1.3 }

local function draw_status(g, words, x, y)
  local high, wide = g:measure(words, pill)
  g:rect(x, y, wide + 56, high + 28, look.mist_fill, (high + 28) / 2)
  g:text(words, x + 28, y + 14, pill)
end

local function draw_harms(g, self, x, y, w)
  local n = math.max(3, #self.harms)
  for i, words in ipairs(self.harms) do
    local wide = w / n
    local cx = x + (i - 0.5) * wide
    icon.draw(g, self.slot.harm[i].icon or "alert", cx, y + 24, 64, look.tide, 1.8)
    local high = words:measure(g, wide - 12, 90)
    words:centre(g, cx - wide / 2 + 6, y + 64, wide - 12, high, look.deep)
  end
end

local move = { x = 0, y = 0, alpha = 1 }

local function draw_words(g, self, p)
  local part = self.arrive.running and self.arrive.t or 1
  local slot = self.slot
  local n, what = p.name, p.what
  self.name:middle(g, n[1], n[2], n[3], n[4], look.deep)
  local below = what[2]
  if slot.what then below = below + self.what:top(g, what[1], what[2], what[3], what[4], look.ink2) + 16 end
  if slot.status then draw_status(g, slot.status, what[1], below) end
  move.x, move.alpha = kiosk.reduced_motion and 0 or look.whole(60 * (1 - part)), part
  move.y = (slot.what or slot.status) and 0 or -LIFT
  g:push(move)
  local first, second = p.first, p.second
  paper.put(g, self.heads[1], p.x, first[1], label)
  self.upper:top(g, p.x, first[2] - 20, p.w, first[3], look.deep)
  if self.tab == "look" and #self.harms > 0 then
    paper.put(g, self.heads[2], p.x, second[1], label)
    draw_harms(g, self, p.x, second[2], p.w)
  elseif self.lower.words ~= "" then
    paper.put(g, self.heads[2], p.x, second[1], label)
    self.lower:top(g, p.x, second[2] - 20, p.w, second[3], look.deep)
  end
  g:pop()
end

-- A ring of light that grows around "what to do" and fades.
local function remind(g, self)
  if not (self.help and self.glow.running) then return end
  local b, t = self.help, self.glow.t
  local grow = kiosk.reduced_motion and 14 or 10 + 26 * t
  g:rect(b.x - grow, b.y - grow, b.w + 2 * grow, b.h + 2 * grow, look.fade(look.lamp, 0.8 * (1 - t)), 84 + grow)
end

function Detail:draw(g)
  local p = places()
  if not self.night or self.night_h ~= g.h then
    self.night_h, self.night = g.h, gradient.linear(0, 0, 0, g.h, { 0, "#0C2A38", 0.8, "#123A4A", 1, "#0A2431" })
  end
  g:fill(self.night)
  draw_niche(g, self, p)
  if g.upright then shore.flat(g, p.shore) else shore.upright(g, p.shore) end
  draw_words(g, self, p)
  remind(g, self)
  self.buttons:draw(g)
end

return detail
