-- exhibit.spot - a picture with things to look at. Touching one rings it and says what it tells:
-- one of the six alarms, or a remark. Nothing has to be found to go on.
--
--   spot {
--     place = places.market,
--     people = { { "boy-primary-worried", wide = { x, foot, height }, tall = { … }, flip = true } },
--     things = { { "milktea-sachet", wide = { x, foot, size }, tall = { … }, alarm = 2 },
--                { "objects/phone-chat", …, says = words } },
--     bubbles = { { words, wide = { x, y, to_x, to_y }, tall = { … }, alarm = 6 } },
--   }
--
-- x is the middle; `foot` where a thing stands, `to` where a bubble's tip points.

local kiosk = require "kiosk"
local picture = require "picture"
local ease = require "core.ease"
local icon = require "core.icon"
local look = require "core.look"
local alarms = require "exhibit.alarms"

local RING = 0.28 -- seconds until the ring has closed
local BUBBLE = { size = 46, bold = true, line = 1.25 }
local EDGE = 40 -- words keep so far from the picture's sides
local HEAD, HEAD_TOP = 0.25, 0.97 -- of a person's height: half a head's width, where it begins
local LABEL = { size = 42, bold = true, color = "#FFFFFF", line = 1.3 }

local Spot = {}
Spot.__index = Spot

local function at(it) return kiosk.upright and it.tall or it.wide end

local function marked(it) return it.alarm or it.says end

function Spot:enter()
  self.place.enter()
  for _, it in ipairs(self.people) do
    it.picture = picture.get("people/" .. it[1] .. ".svg", at(it)[3] * 0.8)
  end
  for _, it in ipairs(self.things) do
    it.picture = picture.get(it[1] .. ".svg", at(it)[3])
  end
end

function Spot:update(dt)
  if self.ring:step(dt) then return 0 end
  return math.huge
end

---------------------------------------------------------------- places of things

-- A thing's ring: its middle and radius. The drawn objects fill about 0.8 of their square.
local function round(it)
  local x, foot, size = table.unpack(at(it))
  return x, foot - size * 0.47, math.max(88, size * 0.5)
end

local function hit(it, t)
  if it.box then
    local b = it.box
    return t.x >= b.x - 8 and t.x < b.x + b.w + 8 and t.y >= b.y and t.y < b.y + b.h + 16
  end
  local x, y, r = round(it)
  return (t.x - x) ^ 2 + (t.y - y) ^ 2 <= (r + 8) ^ 2
end

function Spot:touch(t)
  if t.phase == "down" then
    self.under = nil
    for _, it in ipairs(self.marks) do
      if hit(it, t) then self.under = it end
    end
    return self.under ~= nil
  end
  if t.phase == "up" and self.under and hit(self.under, t) then self:choose(self.under) end
  if t.phase ~= "move" then self.under = nil end
  return true
end

function Spot:choose(it)
  it.seen, self.now = true, it
  self.ring:start()
  if it.alarm then alarms.find(it.alarm) end
end

---------------------------------------------------------------- picture

local flip = { flip = true }

local function person(g, it)
  local x, foot, h = table.unpack(at(it))
  g:picture(it.picture, x - h * 0.4, foot - h, h * 0.8, h, it.flip and flip or nil)
end

local function thing(g, it)
  local x, foot, size = table.unpack(at(it))
  g:picture(it.picture, x - size / 2, foot - size, size, size)
end

local function bubble(g, it, rim)
  local x, y, to_x, to_y = table.unpack(at(it))
  local h, w = g:measure(it[1], BUBBLE)
  x = math.min(x, g.w - w / 2 - 104)
  it.box = { x = x - w / 2 - 40, y = y, w = w + 80, h = math.max(h + 44, 104) }
  local b = it.box
  local tip = { math.min(math.max(to_x, b.x + 60), b.x + b.w - 60) - 26, b.y + b.h - 6, to_x, to_y, 0, b.y + b.h - 6 }
  tip[5] = tip[1] + 52
  if rim then g:rect(b.x - 10, b.y - 10, b.w + 20, b.h + 20, rim, 58) end
  g:poly(tip, "#FFFFFF")
  g:rect(b.x, b.y, b.w, b.h, "#FFFFFF", 48)
  g:text(it[1], x - w / 2, b.y + (b.h - h) / 2, BUBBLE)
end

local function magnifier(g, x, y)
  g:circle(x, y, 36, look.fade(look.abyss, 0.72))
  icon.draw(g, "search", x, y, 42, look.white)
end

-- What waits for a look has a faint ring and a magnifier; what was seen has a whole one.
local function ring(g, it, part)
  if it.box then
    if not it.seen then magnifier(g, it.box.x + it.box.w - 2, it.box.y + 2) end -- off the words, off the faces
    return
  end
  local x, y, r = round(it)
  if it.seen then
    g:ring(x, y, r, 12, it.alarm and look.coral or look.leaf, 0, part)
    return
  end
  g:ring(x, y, r, 5, "#FFFFFFB3")
  magnifier(g, x + r * 0.71, y + r * 0.71)
end

local function words_for(it)
  local words = it.says or alarms[it.alarm]
  if not it.alarm then return words end
  return { zh = "警报：" .. words.zh, en = "Alarm: " .. words.en }
end

-- Where words w wide, down to y, cover no head: the place nearest to x between the edges.
local function beside_heads(people, x, y, w, box)
  local left, right = EDGE, box.w - w - EDGE
  local best = math.min(math.max(x, left), right)
  local function free(from)
    for _, it in ipairs(people) do
      local px, foot, h = table.unpack(at(it))
      if foot - HEAD_TOP * h < y and from < px + HEAD * h and from + w > px - HEAD * h then return false end
    end
    return from >= left and from <= right
  end
  if free(best) then return best end
  local found
  for _, it in ipairs(people) do
    local px, _, h = table.unpack(at(it))
    for _, try in ipairs { px + HEAD * h, px - HEAD * h - w } do
      if free(try) and (not found or math.abs(try - x) < math.abs(found - x)) then found = try end
    end
  end
  return found or best
end

-- The words stand over a bubble, under a thing; in the wide picture, where the shore is near, at
-- the top with a line down to the thing.
local function label(g, self, box)
  local it, words = self.now, words_for(self.now)
  LABEL.width = box.w - 160
  local h, w = g:measure(words, LABEL)
  h, w = h + 36, w + 80
  local x, y
  if it.box then
    x, y = it.box.x + it.box.w / 2, it.box.y - 26 - h
  else
    local cx, cy, r = round(it)
    x, y = cx, g.upright and cy + r + 20 or 24
    if not g.upright then g:rect(cx - 3, y + h, 6, cy - r - y - h, look.fade(look.abyss, 0.86)) end
  end
  x = beside_heads(self.people, x - w / 2, g.upright and 0 or y + h, w, box)
  g:rect(x, y, w, h, look.fade(look.abyss, 0.86), math.min(h / 2, 44))
  g:text(words, x + 40, y + 18, LABEL)
end

function Spot:draw(g, box)
  self.place.back(g, box)
  for _, it in ipairs(self.people) do person(g, it) end
  self.place.foot(g, box)
  for _, it in ipairs(self.things) do thing(g, it) end
  for _, it in ipairs(self.bubbles) do bubble(g, it, it.seen and look.coral) end
  local part = kiosk.reduced_motion and 1 or self.ring.t
  for _, it in ipairs(self.marks) do ring(g, it, it == self.now and part or 1) end
  if self.now then label(g, self, box) end
end

return function(spec)
  local self = setmetatable(spec, Spot)
  self.people, self.things, self.bubbles = self.people or {}, self.things or {}, self.bubbles or {}
  self.ring = ease.timer(RING)
  self.marks = {}
  for _, list in ipairs { self.things, self.bubbles } do
    for _, it in ipairs(list) do
      if marked(it) then self.marks[#self.marks + 1] = it end
    end
  end
  return self
end
