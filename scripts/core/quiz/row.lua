-- row.lua - one line of a question: an option, a step, a side of a pair, and later what became of it.
--
-- It looks as an answer button does, and can more: stay chosen, carry a number, glide to another
-- place and size, be dragged, wear a face of its own. It only knows its looks; what a touch means is
-- the question's.

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
---@field face? fun(g: canvas, row: Row, state: string, skin: table, x: number, y: number, w: number, h: number)  instead of disc and words
---@field badge? boolean   what became of it stands on its corner: for rows without a disc
---@field hidden? boolean  not there: neither seen nor touched
---@field dead? boolean    what lies under it is meant by a touch
---@field centred? boolean the label stands in the middle
---@field pressed boolean
---@field value any
local Row = {}
Row.__index = Row

local row = {}

---What a finger needs on the smallest screen, 21.5 inches: 20 mm, 4 mm from the next.
row.FINGER, row.APART = 81, 17
local FINGER, APART = row.FINGER, row.APART

local GLIDE, CHANGE = 0.32, 0.32
local GROW_DOWN, GROW_SIDE = 16, 8
local PRESS_DOWN = 4
local ROOMY = 120   -- a higher row gives its disc more air
local NOTE_MIN = 100 -- a lower row shows its label alone
local BADGE = 20
local GAP = 22
local SLOP = 24      -- a finger that moved so far drags

local SKINS = {
  idle = { fill = { "#FFFFFF", "#F4FAF9" }, ink = look.deep, shadow = 0.8, disc = look.mist_fill, mark = look.tide },
  chosen = { fill = look.pressed, ink = look.deep, disc = look.sea, mark = look.white },
  right = { fill = { look.leaf, look.deep_leaf }, ink = look.white, shadow = 1, disc = look.white, mark = look.deep_leaf, icon = "right", weight = 3 },
  wrong = { fill = look.ember_fill, ink = look.deep, shadow = 0.8, disc = look.ember, mark = look.white, icon = "again", weight = 2.4, rim = look.ember_rim },
  missed = { fill = "#EAF6EE", ink = look.deep, shadow = 0.8, disc = look.leaf, mark = look.white, icon = "right", weight = 3, rim = look.leaf },
  rest = { fill = "#E4EFEECC", ink = look.faded, disc = "#DCE8E7", mark = look.faded },
  back = { fill = { "#12839F", "#0B6079" }, ink = look.white, shadow = 0.8 },
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
    self.from = { self:bounds() }
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

---At once, whatever it was about to become.
---@param state string
function Row:turn(state)
  self.shown, self.state = state, state
  self.change:finish()
end

function Row:hit(x, y)
  return not self.hidden and x >= self.x - GROW_SIDE and x < self.x + self.w + GROW_SIDE and y >= self.y and y < self.y + self.h + GROW_DOWN
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
  if self.carried then return self.carried[1], self.carried[2], self.w, self.h end
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

-- What became of it, on the corner.
local function badge(g, state, skin, x, y)
  local fill = state == "wrong" and look.ember or look.leaf
  g:circle(x, y, BADGE + 4, look.white)
  g:circle(x, y, BADGE, fill)
  icon.draw(g, state == "missed" and "eye" or skin.icon, x, y, BADGE * 1.35, look.white, 2.8)
end

function Row:paint(g, state, x, y, w, h)
  local skin, radius = SKINS[state], self.face and 32 or math.min(h / 2, 44)
  if (skin.shadow or self.carried) and not self.pressed then shadow.soft(g, x, y, w, h, skin.shadow or 1) end
  if skin.rim then
    g:rect(x, y, w, h, skin.rim, radius)
    g:rect(x + RIM, y + RIM, w - 2 * RIM, h - 2 * RIM, skin.fill, radius - RIM)
  else
    g:rect(x, y, w, h, self:fill(state, y, h), radius)
  end
  if self.face then return self.face(g, self, state, skin, x, y, w, h) end
  local left = self:disc(g, skin, x, y, h)
  local room = x + w - 24 - left
  if not self.quiet or h < NOTE_MIN then
    if self.centred and self.bare then
      local side = math.min(20, w * 0.06) -- a narrow one needs its width for words
      left, room = x + side, w - 2 * side
    end
    local put = self.centred and self.words.centre or self.words.middle
    put(self.words, g, left, y + 4, room, h - 8, skin.ink)
  else
    local part = math.floor(h * 0.45)
    self.words:middle(g, left, y + 6, room, part - 6, skin.ink)
    self.quiet:middle(g, left, y + part, room, h - part - 8, skin.ink)
  end
  if self.badge and skin.icon then badge(g, state, skin, x + w - BADGE, y + BADGE * 0.5) end
end

local group = { alpha = 1, y = 0 }

---@param g canvas
function Row:draw(g)
  if self.hidden then return end
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

---@class Rows  several rows that share a finger
---@field list Row[]
---@field carry? fun(row: Row, x: number, y: number)  a dragged row is over there; without it rows only answer taps
---@field drop? fun(row: Row, x: number, y: number)   and is let go there
---@field stays? boolean  a dragged row stays in its place: only the finger moves
local Rows = {}
Rows.__index = Rows

---@param list Row[]
---@param press fun(row: Row)
---@return Rows
function row.group(list, press)
  return setmetatable({ list = list, press = press }, Rows)
end

---As stack, but in two columns where the rows of one would be too low for a finger.
function Rows:grid(x, y, w, foot, tall, slow)
  local n = #self.list
  if n < 4 or (foot - y - APART * (n - 1)) // n >= FINGER then return self:stack(x, y, w, foot, tall, slow) end
  local lines, gap = (n + 1) // 2, GAP
  local wide, h = (w - gap) // 2, math.min(tall, (foot - y - gap * (lines - 1)) // lines)
  for i, item in ipairs(self.list) do
    item:place(x + (i - 1) % 2 * (wide + gap), y + (i - 1) // 2 * (h + gap), wide, h, slow)
  end
end

---One below the other from y, at most `tall` each, down to `foot`.
function Rows:stack(x, y, w, foot, tall, slow)
  local n = #self.list
  if n == 0 then return end
  local gap = (n > 4 or (foot - y - GAP * (n - 1)) // n < FINGER) and APART or GAP
  local h = math.min(tall, (foot - y - gap * (n - 1)) // n)
  for i, item in ipairs(self.list) do
    item:place(x, y + (i - 1) * (h + gap), w, h, slow)
  end
end

function Rows:draw(g)
  local dragged = self.dragging and self.held
  for _, item in ipairs(self.list) do
    if not (item.hidden or item.dead) then g:target(item.x, item.y, item.w, item.h) end
    if item ~= dragged then item:draw(g) end
  end
  if dragged then dragged:draw(g) end
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

-- A finger that goes far enough takes the row with it.
local function follow(self, item, t)
  local dx, dy = t.x - self.x0, t.y - self.y0
  if not self.dragging and dx * dx + dy * dy > SLOP * SLOP then
    self.dragging, item.pressed = true, false
  end
  if not self.dragging then return end
  if not self.stays then item.carried = { self.from_x + dx, self.from_y + dy } end
  self.carry(item, t.x, t.y)
end

-- Lets a dragged row glide from where it was let go.
local function let_go(self, item, t)
  if item.carried then
    item.from, item.carried = { item:bounds() }, nil
    item.glide:start()
  end
  self.dragging, self.held = nil, nil
  if t.phase == "up" then self.drop(item, t.x, t.y) else self.drop(item) end
end

---@param t touch
---@return boolean used
function Rows:touch(t)
  if t.phase == "down" then
    for _, item in ipairs(self.list) do
      if not self.held and item:hit(t.x, t.y) then
        self.held, self.finger, self.x0, self.y0, self.from_x, self.from_y = item, t.finger, t.x, t.y, item.x, item.y
        item.pressed = true
        return true
      end
    end
    return false
  end
  local item = self.held
  if not item or self.finger ~= t.finger then return false end
  if self.carry and t.phase ~= "cancel" then follow(self, item, t) end
  if self.dragging then
    if t.phase ~= "move" then let_go(self, item, t) end
    return true
  end
  item.pressed = t.phase ~= "cancel" and item:hit(t.x, t.y)
  if t.phase == "move" then return true end
  local meant = t.phase == "up" and item.pressed
  item.pressed, self.held = false, nil
  if meant then self.press(item) end
  return true
end

return row
