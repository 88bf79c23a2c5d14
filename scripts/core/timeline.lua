-- core.timeline - events along a line, from the earliest on: across a lying screen, down an upright one.
--
--   return timeline {
--     title = words, line = words, picture = "arch.svg", text = words,
--     { year = "1839", title = words, text = words, picture = "humen.svg", source = words, facts = { "L01" } },
--     …
--   }
--
-- The line is dragged, or followed by the buttons, or an event is touched; the nearest one comes to rest in
-- the middle. Events above the session's level are left out. The last one completes the exhibit.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local button   = require "core.button"
local ease     = require "core.ease"
local fields   = require "core.fields"
local fit      = require "core.quiz.fit"
local frame    = require "core.frame"
local level    = require "core.level"
local look     = require "core.look"
local own      = require "core.timeline.fields"
local paper    = require "core.paper"
local place    = require "core.place"
local shadow   = require "core.shadow"

local GLIDE = 0.36
local SLOP, FLING = 24, 0.18 -- units until a finger drags; seconds that a let-go line runs on
local ROUND = 40

local WORDS = {
  next = { zh = "往后", en = "Later" },
  back = { zh = "往前", en = "Earlier" },
  leave = { zh = "去别处看看", en = "See others" },
}

-- Along the line: step from one event to the next, `at` where the one in the middle stands. Across it: the
-- line itself, the letters of an event's title and text, then its picture, year, title, text, as offsets
-- from its place on the line.
local WIDE = {
  step = 900, at = 960, line = 584, title = { 128, 104, 1100 }, text = { 128, 172, 1660 }, sizes = { 50, 42 },
  picture = { -410, -376, 820, 336 }, year = { -380, 26, 760 }, event = { -380, 118, 760, 66 }, said = { -380, 186, 760, 118 }, source = { -380, 310, 640 },
  onward = { 1556, 904, 300, 136 }, back = { 1300, 904, 232, 136 }, leave = { 1436, 904, 420, 136 }, back_last = { 1180, 904, 232, 136 },
}
local TALL = {
  step = 700, at = 620, line = 150, title = { 84, 180, 912 }, text = { 84, 250, 912 }, sizes = { 56, 46 },
  picture = { 80, -180, 790, 316 }, year = { 80, -200, 790 }, event = { 80, 148, 790, 70 }, said = { 80, 228, 790, 126 }, source = { 80, 364, 790 },
  onward = { 696, 1744, 300, 136 }, back = { 696, 1600, 300, 120 }, leave = { 576, 1744, 420, 136 }, back_last = { 696, 1600, 300, 120 },
  top = 290, foot = 1544, -- the next event shows its name, no half of a text
  tail = 400, -- nothing comes after the last one: it stands so much lower, below the one before it
}

local function places() return kiosk.upright and TALL or WIDE end

local Timeline = {}
Timeline.__index = Timeline

---------------------------------------------------------------- life

function Timeline:enter(told)
  kiosk.skin "paper"
  shadow.enter()
  self.events = {}
  for i, event in ipairs(level.shown_or_easiest(self)) do
    self.events[i] = {
      event = event,
      year = fit.new { words = event.year, size = 92, upto = 60, bold = true, lines = 1, line = 1.1 },
      title = fit.new { words = event.title, upto = 36, bold = true, line = 1.25, lines = 1 },
      text = fit.new { words = event.text or "", upto = 28, line = 1.36, even = true },
    }
  end
  self.intro = fit.new { words = self.text or "", size = 44, upto = 32 }
  self.glide = ease.timer(GLIDE)
  self.now = place.clamp(place.read(told).event, self.events)
  self.scroll = (self.now - 1) * places().step
  self:near()
  self:arrive()
  kiosk.wait_for_pictures()
end

function Timeline:place() return { event = self.now } end

-- Asks for the pictures of the event in the middle and of those beside it.
function Timeline:near()
  for i = self.now - 1, self.now + 1 do
    local it = self.events[i]
    if it and it.event.picture and not it.frame then it.frame = frame.new(it.event.picture, 800) end
  end
end

function Timeline:arrive()
  local p, list = places(), {}
  local function add(box, it)
    it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
    list[#list + 1] = button.new(it)
  end
  local last = self.now == #self.events
  if last then
    add(p.leave, { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end })
    kiosk.completed()
  else
    add(p.onward, { kind = "primary", icon = "next", label = WORDS.next, press = function() self:go(self.now + 1) end })
  end
  if self.now > 1 then
    add(last and p.back_last or p.back, { kind = "second", label = WORDS.back, press = function() self:go(self.now - 1) end })
  end
  self.buttons = button.group(list)
end

-- The event comes to the middle.
function Timeline:go(i)
  i = math.max(1, math.min(#self.events, i))
  local changed = i ~= self.now
  self.now, self.from, self.to = i, self.scroll, (i - 1) * places().step
  self:near()
  self.glide:start()
  if kiosk.reduced_motion then self:rest() end
  self.fresh = changed or self.fresh
end

function Timeline:rest()
  self.glide:finish()
  if self.to then self.scroll = self.to end
end

function Timeline:update(dt)
  if self.fresh then -- buttons change between frames, never in the middle of a touch
    self.fresh, dt = nil, 0
    self:arrive()
  end
  local moving = self.glide:step(dt)
  if self.to then
    self.scroll = look.whole(look.mix(self.from, self.to, self.glide.t))
    if not moving then self.to = nil end
  end
  if self.dragging and dt > 0 then
    self.speed = look.mix(self.speed, (self.last - self.was) / dt, 0.5)
    self.was = self.last
    moving = true
  end
  moving = self.buttons:update(dt) or moving
  if not moving then return math.huge end
end

function Timeline:changed()
  self.dragging, self.finger, self.to = false, nil, nil
  self.glide:finish()
  self.scroll = (self.now - 1) * places().step
  self.sky = nil
  self:arrive()
end

---------------------------------------------------------------- touch

local function along(t) return kiosk.upright and t.y or t.x end

-- Where an event comes to rest.
local function focus(self)
  local p, n = places(), #self.events
  if not p.tail or n < 2 then return p.at end
  return p.at + p.tail * ease.clamp(self.scroll / p.step - (n - 2))
end

-- Where on the line an event is now.
local function place_of(self, i)
  return focus(self) + (i - 1) * places().step - self.scroll
end

local function under(self, t)
  local p = places()
  for i = 1, #self.events do
    local at = place_of(self, i)
    if math.abs(along(t) - at) < p.step / 2 then return i end
  end
end

function Timeline:drag(t)
  self.last = along(t)
  if not self.dragging then
    if math.abs(self.last - self.start) <= SLOP then return end
    self.dragging, self.was, self.speed, self.start, self.held = true, self.last, 0, self.last, nil
  end
  local far = (#self.events - 1) * places().step
  local to = self.began + self.start - self.last
  if to < 0 then to = to / 3 elseif to > far then to = far + (to - far) / 3 end -- its ends give a little
  self.scroll = look.whole(to)
  local middle = math.floor(math.max(0, math.min(far, to)) / places().step + 0.5) + 1
  if middle ~= self.now then
    self.now, self.fresh = middle, true
    self:near()
  end
end

function Timeline:release(t)
  local step = places().step
  if not self.dragging then
    local i = t.phase == "up" and under(self, t)
    if i and i ~= self.now then self:go(i) end
    return
  end
  self.dragging = false
  local to = t.phase == "up" and self.scroll - self.speed * FLING or self.scroll
  local most = math.floor(self.began / step + 0.5) + 1
  local i = math.floor(to / step + 0.5) + 1
  self:go(math.max(most - 2, math.min(most + 2, i)))
end

function Timeline:touch(t)
  if t.phase == "down" then
    if self.buttons:touch(t) then return end
    if self.finger then return end
    self:rest()
    self.to = nil
    self.finger, self.start, self.last, self.began = t.finger, along(t), along(t), self.scroll
    self.held = under(self, t)
  elseif t.finger ~= self.finger then
    self.buttons:touch(t)
  elseif t.phase == "move" then
    self:drag(t)
  else
    self.finger, self.held = nil, nil
    self:release(t)
  end
end

---------------------------------------------------------------- picture

-- The line: a quiet wave, dark up to the event in the middle.
local function draw_line(g, p, from, to, color, wide)
  local points, n = {}, 0
  for s = from, to + 39, 40 do
    local at = math.min(s, to)
    local off = 7 * math.sin(at / 90)
    points[n + 1], points[n + 2] = g.upright and p.line + off or at, g.upright and at or p.line + off
    n = n + 2
  end
  if n >= 4 then g:line(points, wide, color) end
end

local source = { size = 28, color = look.ink2, lines = 1, upto = 22 }

local move = { x = 0, y = 0, alpha = 1 }

local function draw_event(g, self, p, it, at, now, held)
  local off = math.min(1, math.abs(at - focus(self)) / p.step)
  move.x, move.y, move.alpha = g.upright and p.line or at, g.upright and at or p.line, 1 - 0.45 * off
  if held then move.y = move.y + 4 end
  g:push(move)
  local b, year = p.picture, p.year
  if it.frame then
    if not held then shadow.soft(g, b[1], b[2], b[3], b[4], 1 - off) end
    it.frame:cover(g, b[1], b[2], b[3], b[4], ROUND)
    if held then g:rect(b[1], b[2], b[3], b[4], look.fade(look.deep, 0.12), ROUND) end
  end
  local s = p.said
  it.title.size, it.text.size = p.sizes[1], p.sizes[2]
  if g.upright then
    -- the year stands on the picture's upper edge
    it.year:top(g, year[1] + 4, it.frame and b[2] - 112 or -60, year[3], 100, look.tide)
    it.title:top(g, p.event[1] + 4, it.frame and p.event[2] or 60, p.event[3], p.event[4], look.deep)
  else
    it.year:centre(g, year[1], year[2], year[3], 100, look.tide)
    it.title:centre(g, p.event[1], p.event[2], p.event[3], p.event[4], look.deep)
  end
  if it.event.text then
    if g.upright then
      it.text:top(g, s[1] + 4, it.frame and s[2] or 136, s[3], s[4], look.deep)
    else
      it.text:centre(g, s[1], s[2], s[3], s[4], look.deep)
    end
  end
  if it.event.source and now then
    local _, wide = g:measure(it.event.source, source)
    paper.put(g, it.event.source, g.upright and p.source[1] + 4 or -math.min(wide, p.source[3]) / 2, p.source[2] + 24, source)
  end
  g:pop()
end

local function draw_mark(g, p, at, now)
  local x, y = g.upright and p.line or at, g.upright and at or p.line
  g:circle(x, y, now and 30 or 20, now and look.amber or look.white)
  g:ring(x, y, now and 30 or 20, 6, now and look.deep or look.lagoon)
end

local title = { size = 84, bold = true }

function Timeline:draw(g)
  local p = places()
  if not self.sky then
    self.sky = gradient.linear(0, 0, 0, g.h, { 0, "#CFEDEF", 0.45, look.paper_top, 1, look.paper_foot })
  end
  g:fill(self.sky)
  local span = g.upright and g.h or g.w
  if g.upright then g:push { clip = { 0, p.top, g.w, p.foot - p.top } } end
  local first, last = place_of(self, 1), place_of(self, #self.events)
  draw_line(g, p, math.max(-40, first), math.min(span + 40, last), "#B5DAD9", 16)
  draw_line(g, p, math.max(-40, first), math.min(last, focus(self)), look.lagoon, 16)
  for i, it in ipairs(self.events) do
    local at = place_of(self, i)
    if at > -p.step and at < span + p.step then
      draw_event(g, self, p, it, at, i == self.now, i == self.held and i ~= self.now)
      draw_mark(g, p, at, i == self.now)
      local half = p.step / 2 - 40
      if g.upright then g:target(0, at - half, g.w, 2 * half) else g:target(at - half, 220, 2 * half, 660) end
    end
  end
  if g.upright then g:pop() end
  paper.fit(g, self.title, p.title[1], p.title[2], p.title[3], title)
  if self.text then self.intro:top(g, p.text[1] + 4, look.top(p.text[2], 44), p.text[3], 64, look.ink2) end
  paper.marks(g, g.upright and 84 or 508, g.upright and 1712 or 960, #self.events, self.now)
  self.buttons:draw(g)
end

---------------------------------------------------------------- the template

---@param spec timeline.timeline
---@return exhibit
return function(spec)
  fields.check(own.shapes, "timeline", spec)
  return setmetatable(spec, Timeline)
end
