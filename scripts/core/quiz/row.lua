-- row.lua - one line of a question: an option, a step, a side of a pair, and later what became of it.
--
-- It looks as an answer button does, and can more: stay chosen, carry a number, glide to another
-- place and size. It only knows its looks; what a touch means is the question's.

local gradient = require "gradient"
local ease     = require "core.ease"
local icon     = require "core.icon"
local look     = require "core.look"
local shadow   = require "core.shadow"
local fit      = require "core.quiz.fit"

---@class Row
---@field x number
---@field y number
---@field w number
---@field h number
---@field label words
---@field note? words           a second, quieter text
---@field mark? string          in the disc; no disc without mark, icon or state
---@field icon? string
---@field state "idle"|"chosen"|"right"|"wrong"|"missed"|"rest"
---@field bare? boolean    no disc, whatever its state
---@field centred? boolean the label stands in the middle
---@field pressed boolean
---@field value any
local Row = {}
Row.__index = Row

local row = {}

local GLIDE, CHANGE = 0.32, 0.32
local GROW_DOWN, GROW_SIDE = 16, 8
local PRESS_DOWN = 4
local ROOMY = 120   -- a higher row gives its disc more air
local NOTE_MIN = 100 -- a lower row shows its label alone

local SKINS = {
  idle = { fill = { "#FFFFFF", "#F4FAF9" }, ink = look.deep, shadow = 0.8, disc = look.mist_fill, mark = look.tide },
  chosen = { fill = look.pressed, ink = look.deep, disc = look.sea, mark = look.white },
  right = { fill = { look.leaf, look.deep_leaf }, ink = look.white, shadow = 1, disc = look.white, mark = look.deep_leaf, icon = "right", weight = 3 },
  wrong = { fill = look.ember_fill, ink = look.deep, shadow = 0.8, disc = look.ember, mark = look.white, icon = "again", weight = 2.4, rim = look.ember_rim },
  missed = { fill = "#EAF6EE", ink = look.deep, shadow = 0.8, disc = look.leaf, mark = look.white, icon = "right", weight = 3, rim = look.leaf },
  rest = { fill = "#E4EFEECC", ink = look.faded, disc = "#D2E0DF", mark = look.faded },
}
local RIM = 6

---@param it table the fields above, without a place
---@return Row
function row.new(it)
  it.x, it.y, it.w, it.h = 0, 0, 0, 0
  it.state = it.state or "idle"
  it.shown = it.state
  it.glide, it.change = ease.timer(GLIDE), ease.timer(CHANGE)
  it.words = fit.new { words = it.label, size = it.size or look.answer, upto = 24, bold = true, lines = 2, even = true }
  it.quiet = it.note and fit.new { words = it.note, size = 34, upto = 24, lines = 2 }
  it.letter = fit.new { words = it.mark or "", size = 42, upto = 24, bold = true }
  it.fills = {}
  return setmetatable(it, Row)
end

---Puts it there at once, or glides when `slow` is given.
function Row:place(x, y, w, h, slow)
  if self.x == x and self.y == y and self.w == w and self.h == h then return end
  if slow and self.w > 0 then
    self.from = { self.x, self.y, self.w, self.h }
    self.glide:start()
  else
    self.from = nil
  end
  self.x, self.y, self.w, self.h = x, y, w, h
end

---@param state string
function Row:become(state)
  if state == self.state then return end
  self.shown, self.state = self.state, state
  self.change:start()
end

function Row:hit(x, y)
  return x >= self.x - GROW_SIDE and x < self.x + self.w + GROW_SIDE and y >= self.y and y < self.y + self.h + GROW_DOWN
end

---@param dt number
---@return boolean moving
function Row:update(dt)
  local gliding, changing = self.glide:step(dt), self.change:step(dt)
  return gliding or changing
end

function Row:finish()
  self.glide:finish()
  self.change:finish()
end

function Row:bounds()
  local from, t = self.from, self.glide.t
  if not from or not self.glide.running then return self.x, self.y, self.w, self.h end
  return look.whole(look.mix(from[1], self.x, t)), look.whole(look.mix(from[2], self.y, t)),
    look.whole(look.mix(from[3], self.w, t)), look.whole(look.mix(from[4], self.h, t))
end

function Row:fill(state, y, h)
  local colours = SKINS[state].fill
  if type(colours) == "string" then return colours end
  local kept = self.fills[state]
  if not kept or kept.y ~= y or kept.h ~= h then
    kept = { y = y, h = h, paint = gradient.linear(0, y, 0, y + h, colours[1], colours[2]) }
    self.fills[state] = kept
  end
  return kept.paint
end

-- The disc at the left: a letter, a number, or what became of the answer. Returns where words begin.
function Row:disc(g, skin, x, y, h)
  local sign = skin.icon or self.icon
  if self.bare or not sign and not self.mark then return x + math.min(36, h * 0.4) end
  local r = math.min(44, h * 0.32)
  local wide = h > ROOMY
  local cx, cy = x + r + (wide and 34 or 20), y + h / 2
  g:circle(cx, cy, r, skin.disc)
  if sign then
    icon.draw(g, sign, cx, cy, r * 1.3, skin.mark, skin.weight or 2.4)
  else
    self.letter.words = self.mark
    self.letter:centre(g, cx - r, cy - r, 2 * r, 2 * r, skin.mark)
  end
  return cx + r + (wide and 32 or 20)
end

function Row:paint(g, state, x, y, w, h)
  local skin, radius = SKINS[state], math.min(h / 2, 44)
  if skin.shadow and not self.pressed then shadow.soft(g, x, y, w, h, skin.shadow) end
  if skin.rim then
    g:rect(x, y, w, h, skin.rim, radius)
    g:rect(x + RIM, y + RIM, w - 2 * RIM, h - 2 * RIM, skin.fill, radius - RIM)
  else
    g:rect(x, y, w, h, self:fill(state, y, h), radius)
  end
  local left = self:disc(g, skin, x, y, h)
  local room = x + w - 24 - left
  if not self.quiet or h < NOTE_MIN then
    local put = self.centred and self.words.centre or self.words.middle
    put(self.words, g, left, y + 4, room, h - 8, skin.ink)
  else
    local part = math.floor(h * 0.45)
    self.words:middle(g, left, y + 6, room, part - 6, skin.ink)
    self.quiet:middle(g, left, y + part, room, h - part - 8, skin.ink)
  end
end

local group = { alpha = 1, y = 0 }

---@param g canvas
function Row:draw(g)
  local x, y, w, h = self:bounds()
  local state = self.pressed and self.state == "idle" and "chosen" or self.state
  local fading = self.change.running
  if fading then
    group.alpha, group.y = 1 - self.change.t, 0
    g:push(group)
    self:paint(g, self.shown, x, y, w, h)
    g:pop()
  end
  if not fading and not self.pressed then
    self:paint(g, state, x, y, w, h)
    return
  end
  group.alpha, group.y = fading and self.change.t or 1, self.pressed and PRESS_DOWN or 0
  g:push(group)
  self:paint(g, state, x, y, w, h)
  g:pop()
end

---@class Rows  several rows that share their fingers
---@field list Row[]
local Rows = {}
Rows.__index = Rows

---@param list Row[]
---@param press fun(row: Row)
---@return Rows
function row.group(list, press)
  return setmetatable({ list = list, press = press }, Rows)
end

---One below the other from y, at most `tall` each, down to `foot`.
function Rows:stack(x, y, w, foot, tall, slow)
  local n = #self.list
  if n == 0 then return end
  local gap = n > 4 and 12 or 22
  local h = math.min(tall, (foot - y - gap * (n - 1)) // n)
  if h < 100 then
    gap = 9
    h = math.min(tall, (foot - y - gap * (n - 1)) // n)
  end
  for i, item in ipairs(self.list) do
    item:place(x, y + (i - 1) * (h + gap), w, h, slow)
  end
end

function Rows:draw(g)
  for _, item in ipairs(self.list) do
    item:draw(g)
  end
end

function Rows:update(dt)
  local moving = false
  for _, item in ipairs(self.list) do
    moving = item:update(dt) or moving
  end
  return moving
end

function Rows:finish()
  for _, item in ipairs(self.list) do
    item:finish()
  end
end

---@param t touch
---@return boolean used
function Rows:touch(t)
  if t.phase == "down" then
    for _, item in ipairs(self.list) do
      if not self.held and item:hit(t.x, t.y) then
        self.held, self.finger = item, t.finger
        item.pressed = true
        return true
      end
    end
    return false
  end
  local item = self.held
  if not item or self.finger ~= t.finger then return false end
  item.pressed = t.phase ~= "cancel" and item:hit(t.x, t.y)
  if t.phase == "move" then return true end
  local meant = t.phase == "up" and item.pressed
  item.pressed, self.held = false, nil
  if meant then self.press(item) end
  return true
end

return row
