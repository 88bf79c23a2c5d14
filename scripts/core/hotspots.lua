-- core.hotspots - a picture with places to touch; each tells something on the paper beside it.
--
--   return hotspots {
--     title = words, line = words, picture = "arch.svg",
--     board = "kitchen.svg",       about 1200 x 1080
--     text = words,                before the first touch
--     done = words,                once all were seen
--     { x = 0.1, y = 0.2, w = 0.2, h = 0.3, title = words, text = words, source = words, level = "middle" },
--     …
--   }
--
-- x, y, w, h are fractions of the picture. Places above the session's level are left out. Those that
-- were seen keep a tick; when all are, the exhibit is completed.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local fields  = require "core.fields"
local own     = require "core.hotspots.fields"
local icon    = require "core.icon"
local level   = require "core.level"
local look    = require "core.look"
local paper   = require "core.paper"
local place   = require "core.place"
local shore   = require "core.shore"
local fit     = require "core.quiz.fit"

local ARRIVE = 0.28
local TOUCH_MIN = 110 -- a small place answers in a square of this
local SHORE = 40 -- the shore covers as much of the board
local SEEN_LEAST = 0.6 -- of a place

local WORDS = {
  seen = { zh = "看过 %d / %d", en = "Seen %d of %d" },
  leave = { zh = "去别处看看", en = "See others" },
}

local WIDE = {
  shore = 1130, board = { 0, 0, 1180, 1080 },
  title = { 1230, 110, 620, 190 }, text = { 1230, 316, 620, 420 }, source = { 1230, 750, 620, 60 },
  count = { 1230, 826, 620, 50 }, leave = { 1436, 880, 420, 136 },
}
local TALL = {
  shore = 960, board = { 0, 0, 1080, 1010 },
  title = { 84, 1030, 912, 110 }, text = { 84, 1156, 912, 380 }, source = { 84, 1550, 912, 60 },
  count = { 84, 1640, 912, 50 }, leave = { 576, 1744, 420, 136 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Hotspots = {}
Hotspots.__index = Hotspots

---------------------------------------------------------------- life

function Hotspots:enter(told)
  told = place.read(told)
  kiosk.skin "paper"
  self.shown, self.now = level.shown_or_easiest(self), nil
  self.seen = place.set(self.shown, told.seen)
  self.count = #place.marks(self.shown, self.seen)
  self.view = picture.get(self.board, nil, 1080)
  self.leave = button.new { x = 0, y = 0, w = 100, h = 100, kind = "primary", label = WORDS.leave, press = function() kiosk.home() end }
  self.arrive = ease.timer(ARRIVE)
  self.heading = fit.new { size = 68, upto = 44, bold = true, line = 1.28, even = true }
  self.body = fit.new { size = 46, upto = 32, line = 1.5 }
  self.source = fit.new { size = 30, upto = 24 }
  self:choose(self.shown[told.now])
  self:changed()
  kiosk.wait_for_pictures()
end

function Hotspots:place()
  return { seen = place.marks(self.shown, self.seen), now = place.index(self.shown, self.now) }
end

function Hotspots:changed()
  local b, p = self.leave, places().leave
  b.x, b.y, b.w, b.h = p[1], p[2], p[3], p[4]
end

function Hotspots:say(title, text, source)
  self.heading.words, self.body.words, self.source.words = title, text or "", source or ""
  self.arrive:start()
end

function Hotspots:whole() return self.count == #self.shown end

function Hotspots:choose(spot)
  self.now = spot
  if not spot then
    self:say(self.title, self:whole() and self.done or self.text)
    return
  end
  if not self.seen[spot] then
    self.seen[spot], self.count = true, self.count + 1
    if self:whole() then kiosk.completed() end
  end
  self:say(spot.title, spot.text, spot.source)
end

function Hotspots:update(dt)
  local moving = self.arrive:step(dt)
  if not (self.leave:update(dt) or moving) then return math.huge end
end

---------------------------------------------------------------- where things are

-- The picture covers its box, its middle in the middle.
local function board(self)
  local box, view = places().board, self.view
  local vw, vh = 1200, 1080 -- until it is there
  if view.ready then vw, vh = view.w, view.h end
  local k = math.max(box[3] / vw, box[4] / vh)
  return box[1] + (box[3] - vw * k) / 2, box[2] + (box[4] - vh * k) / 2, vw * k, vh * k
end

local function rect(self, spot)
  local x, y, w, h = board(self)
  return x + spot.x * w, y + spot.y * h, spot.w * w, spot.h * h
end

-- How much of a length from `at` lies between 0 and `room`.
local function share(at, length, room)
  return math.max(0, math.min(at + length, room) - math.max(at, 0)) / length
end

-- A picture that is wider or higher than the board loses its edges, and what lies there: told once
-- its size is known, for check.
local function tell_cropped(self)
  local p = places()
  local room_w, room_h = kiosk.upright and p.board[3] or p.shore - SHORE, kiosk.upright and p.shore - SHORE or p.board[4]
  local how = kiosk.upright and "竖屏" or "横屏"
  local how_en = kiosk.upright and "an upright" or "a lying"
  for i, spot in ipairs(self) do
    local x, y, w, h = rect(self, spot)
    if share(x, w, room_w) * share(y, h, room_h) < SEEN_LEAST then
      local bx, by, bw, bh = board(self)
      local from, to, field = -bx / bw, (room_w - bx) / bw, "x"
      if share(y, h, room_h) < share(x, w, room_w) then from, to, field = -by / bh, (room_h - by) / bh, "y" end
      kiosk.complain(
        ("hotspots: 第 %d 处：%s上它被切在画面外：图的形状和画框不一样，只看得到 %s 从 %.2f 到 %.2f 的部分。把它移进去，或把图裁成 1200 × 1080。")
          :format(i, how, field, math.max(0, from), math.min(1, to)),
        ("hotspots: place %d: it is cut off on %s screen: the picture has another shape than the board, only %s from %.2f to %.2f is seen. Move it in, or crop the picture to 1200 x 1080.")
          :format(i, how_en, field, math.max(0, from), math.min(1, to)),
        i, "x")
    end
  end
end

-- The smallest place under a finger.
local function under(self, x, y)
  local found, least
  for _, spot in ipairs(self.shown) do
    local sx, sy, sw, sh = rect(self, spot)
    local mx, my = math.max(0, (TOUCH_MIN - sw) / 2), math.max(0, (TOUCH_MIN - sh) / 2)
    local inside = x >= sx - mx and x < sx + sw + mx and y >= sy - my and y < sy + sh + my
    if inside and (not least or sw * sh < least) then found, least = spot, sw * sh end
  end
  return found
end

local function on_board(t)
  local p = places()
  return kiosk.upright and t.y < p.shore - SHORE or not kiosk.upright and t.x < p.shore - SHORE
end

-- Chosen when the finger leaves it, as everything is.
function Hotspots:touch(t)
  if self:whole() and self.leave:touch(t) then return end
  if t.phase == "down" and not self.finger and on_board(t) then
    self.arrive:finish()
    self.finger, self.under = t.finger, under(self, t.x, t.y)
  elseif self.finger == t.finger and t.phase ~= "move" then
    local spot = under(self, t.x, t.y)
    self.finger = nil
    if t.phase == "up" and on_board(t) and spot == self.under then self:choose(spot) end
  end
end

---------------------------------------------------------------- picture

local MARK = 36

local function mark(g, self, spot)
  local x, y, w, h = rect(self, spot)
  local cx, cy, r = x + w / 2, y + h / 2, math.max(w, h, TOUCH_MIN) / 2
  local wide, high = math.max(w, TOUCH_MIN), math.max(h, TOUCH_MIN)
  g:target(cx - wide / 2, cy - high / 2, wide, high)
  local seen, now = self.seen[spot], spot == self.now
  g:ring(cx, cy, r, now and 12 or 5, now and look.amber or look.fade(look.white, 0.85))
  local mx, my = cx + r * 0.71, cy + r * 0.71
  g:circle(mx, my, MARK, seen and look.leaf or look.fade(look.abyss, 0.78))
  icon.draw(g, seen and "right" or "search", mx, my, 44, look.white, seen and 3 or 2)
end

local move = { x = 0, y = 0, alpha = 1 }
local small = { size = 36, bold = true, color = look.tide }

local function draw_words(self, g, p)
  local part = self.arrive.running and self.arrive.t or 1
  local from = kiosk.reduced_motion and 0 or look.whole(80 * (1 - part))
  move.x, move.y, move.alpha = g.upright and 0 or from, g.upright and from or 0, part
  if part < 1 then g:push(move) end
  local function put(text, box, color)
    if text.words ~= "" then text:top(g, box[1], box[2], box[3], box[4], color) end
  end
  put(self.heading, p.title, look.deep)
  put(self.body, p.text, look.deep)
  put(self.source, p.source, look.ink2)
  if part < 1 then g:pop() end
  g:text(kiosk.say(WORDS.seen):format(self.count, #self.shown), p.count[1], p.count[2], small)
end

function Hotspots:draw(g)
  local p = places()
  local x, y, w, h = board(self)
  if self.view.ready and self.told ~= kiosk.upright then
    self.told = kiosk.upright
    tell_cropped(self)
  end
  g:fill(look.mist)
  g:push { clip = p.board }
  g:picture(self.view, x, y, w, h)
  for _, spot in ipairs(self.shown) do mark(g, self, spot) end
  g:pop()
  if g.upright then shore.flat(g, p.shore) else shore.upright(g, p.shore) end
  draw_words(self, g, p)
  if self:whole() then self.leave:draw(g) end
end

---------------------------------------------------------------- the template

---@param spec hotspots.hotspots
---@return exhibit
return function(spec)
  fields.check(own.shapes, "hotspots", spec)
  return setmetatable(spec, Hotspots)
end
