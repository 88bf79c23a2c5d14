-- button.lua - what a finger can press.
--
-- The pressed look comes with the finger, the action with its release inside. A finger that
-- slides off has changed its mind. The area that answers is a little larger than the shape,
-- downwards most: fingers land low.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local ease     = require "core.ease"
local icon     = require "core.icon"
local look     = require "core.look"
local shadow   = require "core.shadow"

---@class Button
---@field x number
---@field y number
---@field w number
---@field h number
---@field label? words          the author may break it with "\n"
---@field sub? words            a smaller line below the label
---@field icon? string          before the label; "next" stands after it
---@field kind "primary"|"second"|"answer"|"tab"|"quiet"|"night"|"water"   water: a tab on the tide
---@field press? fun(button: Button)
---@field size? number          of the letters
---@field radius? number        of the corners
---@field enabled? boolean      false: flat, says why in its label
---@field on? boolean           a tab: this one is chosen
---@field letter? string        an answer: A, B, C, D
---@field state? "idle"|"right"|"wrong"|"rest"   an answer
---@field value? any            whatever the page wants to find again
local Button = {}
Button.__index = Button

local button = {}

local PRESS_DOWN, PRESS_OUT = 4, 0.12 -- units; seconds back
local CHANGE = 0.32 -- an answer changes its state
local GROW_DOWN, GROW_SIDE = 16, 8

-- fill: two colours from top to foot, or one; glint: the line of light on its upper edge
local SKINS = {
  primary = { fill = { look.amber_light, look.amber }, ink = look.deep, shadow = 1, glint = true },
  second = { fill = { "#FFFFFF", "#F4FAF9" }, ink = look.deep, shadow = 0.8 },
  chosen = { fill = { "#12839F", "#0B6079" }, ink = look.white, shadow = 1, glint = true },
  tab = { fill = look.mist_fill, ink = look.deep, on = "chosen" },
  water = { ink = look.white, on = "afloat" },
  afloat = { fill = look.foam, ink = look.deep },
  quiet = { fill = look.mist_fill, ink = look.deep },
  night = { fill = "#061A279E", ink = look.white, rim = "#FFFFFF99", rim_width = 3 },
  off = { fill = look.off_fill, ink = look.faded },
  idle = { fill = { "#FFFFFF", "#F4FAF9" }, ink = look.deep, shadow = 0.8, disc = look.mist_fill, mark = look.tide },
  pressed = { fill = look.pressed, ink = look.deep, disc = look.sea, mark = look.white },
  right = { fill = { look.leaf, look.deep_leaf }, ink = look.white, shadow = 1, disc = look.white, mark = look.deep_leaf, icon = "right", icon_size = 58, weight = 3 },
  wrong = { fill = look.ember_fill, ink = look.deep, shadow = 0.8, disc = look.ember, mark = look.white, icon = "again", icon_size = 52, weight = 2.4, rim = look.ember_rim, rim_width = 6 },
  rest = { fill = "#E4EFEECC", ink = look.faded, disc = "#DCE8E7", mark = look.faded },
}

---@param it table the fields above
---@return Button
function button.new(it)
  assert(it.x and it.y and it.w and it.h, "button: x, y, w and h are needed")
  it.kind = it.kind or "second"
  it.down = 0 -- 1 pressed; falls to 0 after the release
  it.fills = {}
  if it.kind == "answer" then
    it.state = it.state or "idle"
    it.shown, it.before = it.state, nil
    it.change = ease.timer(CHANGE)
  end
  shadow.enter()
  return setmetatable(it, Button)
end

function Button:corner()
  return math.min(self.h / 2, self.radius or (self.kind == "answer" and 44 or 84))
end

-- Gradients are made once for each place the button has been.
function Button:fill(name)
  local colours = SKINS[name].fill
  if type(colours) == "string" then return colours end
  local kept = self.fills[name]
  if not kept or kept.y ~= self.y or kept.h ~= self.h then
    kept = { y = self.y, h = self.h, paint = gradient.linear(0, self.y, 0, self.y + self.h, colours[1], colours[2]) }
    self.fills[name] = kept
  end
  return kept.paint
end

function Button:shape(g, name)
  local skin, r = SKINS[name], self:corner()
  local x, y, w, h = self.x, self.y, self.w, self.h
  if skin.shadow and self.down < 1 then shadow.soft(g, x, y, w, h, skin.shadow * (1 - self.down)) end
  if skin.rim and name == "wrong" then
    local rim = skin.rim_width
    g:rect(x, y, w, h, skin.rim, r)
    g:rect(x + rim, y + rim, w - 2 * rim, h - 2 * rim, skin.fill, r - rim)
  elseif skin.fill then
    g:rect(x, y, w, h, self:fill(name), r)
  end
  if skin.glint then g:rect(x + r * 0.6, y + 5, w - r * 1.2, 5, "#FFFFFF59", 2.5) end
  if skin.rim and name == "night" then self:outline(g, skin.rim, skin.rim_width) end
  if self.down > 0 and self.kind ~= "answer" then
    g:rect(x, y, w, h, look.fade(look.deep, 0.12 * self.down), r)
  end
end

-- The edge of a pill as a line, for glass that must show what is behind it.
function Button:outline(g, color, width)
  local kept = self.edge
  if not kept or kept.x ~= self.x or kept.y ~= self.y then
    kept = { x = self.x, y = self.y, points = {} }
    local p, r, inset = kept.points, self:corner() - width / 2, width / 2
    local left, right = self.x + inset + r, self.x + self.w - inset - r
    local top, foot = self.y + inset + r, self.y + self.h - inset - r
    for i = 0, 51 do
      local quarter = i // 13
      local a = (quarter + (i % 13) / 12) * math.pi / 2
      p[#p + 1] = ((quarter == 0 or quarter == 3) and right or left) + r * math.cos(a)
      p[#p + 1] = (quarter < 2 and foot or top) + r * math.sin(a)
    end
    self.edge = kept
  end
  g:line(kept.points, width, color, true)
end

local style = { bold = true } -- filled in anew for each text
local below = { line = 1.3 }

-- The label with its icon, centred; letters shrink rather than leave the shape.
function Button:caption(g, name)
  local ink, size = SKINS[name].ink, self.size or look.button
  local room = self.w - 60
  local after = self.icon == "next" and self.label ~= nil
  local function icon_width(s)
    if not self.icon then return 0 end
    return self.label and s * 1.6 or s * 1.15
  end
  local _, wide, lines = 0, 0, 1
  style.width, style.lines, style.upto, style.align, style.line = nil, nil, nil, nil, 1.3
  style.color, style.size = ink, size
  if self.label then
    _, wide, lines = g:measure(self.label, style)
    if wide + icon_width(size) > room then
      size = math.floor(size * room / (wide + icon_width(size)))
      style.size = size
      _, wide, lines = g:measure(self.label, style)
    end
  end
  local x = self.x + (self.w - wide - icon_width(size)) / 2
  local middle = self.y + self.h / 2 - (self.sub and size * 0.45 or 0)
  if self.sub then
    below.size, below.color = size * 0.64, ink
    local _, sub = g:measure(self.sub, below)
    g:text(self.sub, self.x + (self.w - sub) / 2, look.centred(middle + size * 1.1, size * 0.64, 1.3), below)
  end
  if self.icon then
    local at = after and x + wide + size * 1.03 or x + size * 0.575
    icon.draw(g, self.icon, at, middle, size * 1.15, ink, 2.2)
  end
  if self.label then
    g:text(self.label, after and x or x + icon_width(size), look.centred(middle, size, 1.3, lines), style)
  end
end

-- An answer: the disc with its letter, or what became of it; then the words.
function Button:answer(g, name)
  local skin, middle = SKINS[name], self.y + self.h / 2
  local cx = self.x + self.h / 2 + 4
  style.lines, style.upto, style.align, style.width = nil, nil, nil, nil
  g:circle(cx, middle, math.min(44, self.h * 0.3), skin.disc)
  if skin.icon then
    icon.draw(g, skin.icon, cx, middle, skin.icon_size, skin.mark, skin.weight)
  elseif self.letter then
    style.size, style.color, style.line = 42, skin.mark, 1.3
    local _, wide = g:measure(self.letter, style)
    g:text(self.letter, cx - wide / 2, look.centred(middle, 42, 1.3), style)
  end
  style.size, style.color, style.line = self.size or look.answer, skin.ink, 1.3
  style.width, style.lines, style.upto = self.w - self.h - 46, 2, 36
  local high, _, lines = g:measure(self.label, style)
  local shown = high / (1.3 * lines)
  g:text(self.label, self.x + self.h + 6, look.centred(middle, shown, 1.3, lines), style)
end

local fade, sink = { alpha = 1 }, { y = 0 }

function Button:paint(g, name, alpha)
  if alpha < 1 then
    fade.alpha = alpha
    g:push(fade)
  end
  self:shape(g, name)
  if self.kind == "answer" then
    self:answer(g, name)
  elseif self.label or self.icon then
    self:caption(g, name)
  end
  if alpha < 1 then g:pop() end
end

-- Whether a press means anything now.
function Button:answers()
  return self.enabled ~= false and (self.kind ~= "answer" or self.state == "idle")
end

---@param g canvas
function Button:draw(g)
  local down = self.down > 0
  if self:answers() then g:target(self.x, self.y, self.w, self.h) end
  if down then
    sink.y = PRESS_DOWN * self.down
    g:push(sink)
  end
  if self.kind == "answer" then
    local now = self.shown
    if now == "idle" and self.down > 0.5 then now = "pressed" end
    if self.change.running then self:paint(g, self.before, 1 - self.change.t) end
    self:paint(g, now, self.change.running and self.change.t or 1)
  else
    local name = self.on and SKINS[self.kind].on or self.kind
    self:paint(g, self.enabled == false and "off" or name, 1)
  end
  if down then g:pop() end
end

function Button:hit(x, y)
  return x >= self.x - GROW_SIDE and x < self.x + self.w + GROW_SIDE and y >= self.y and y < self.y + self.h + GROW_DOWN
end

---True when the finger is this button's. Answers that were given no longer answer.
---@param t touch
---@return boolean
function Button:touch(t)
  if t.phase == "down" then
    if self.finger or not self:hit(t.x, t.y) then return false end
    if self.kind == "answer" and self.state ~= "idle" then return false end
    self.finger = t.finger
    self.held = self.enabled ~= false
    self.down = self.held and 1 or 0
    if self.held then kiosk.sound "tap" end
    return true
  end
  if self.finger ~= t.finger then return false end
  if t.phase == "move" then
    self.held = self.enabled ~= false and self:hit(t.x, t.y)
    if self.held then self.down = 1 end
    return true
  end
  local meant = t.phase == "up" and self.held and self:hit(t.x, t.y)
  self.finger, self.held = nil, false
  if meant and self.press then self.press(self) end
  return true
end

---@param dt number
---@return boolean moving
function Button:update(dt)
  local moving = false
  if not self.held and self.down > 0 then
    self.down = math.max(0, self.down - dt / PRESS_OUT)
    moving = true
  end
  if self.kind == "answer" then
    if self.state ~= self.shown then
      self.before, self.shown = self.shown, self.state
      self.change:start()
      return true
    end
    moving = self.change:step(dt) or moving
  end
  return moving
end

---@class ButtonGroup
---@field list Button[]
local Group = {}
Group.__index = Group

---Several buttons as one.
---@param list Button[]
---@return ButtonGroup
function button.group(list)
  return setmetatable({ list = list }, Group)
end

function Group:draw(g)
  for _, b in ipairs(self.list) do
    b:draw(g)
  end
end

function Group:touch(t)
  for _, b in ipairs(self.list) do
    if b:touch(t) then return true end
  end
  return false
end

function Group:update(dt)
  local moving = false
  for _, b in ipairs(self.list) do
    moving = b:update(dt) or moving
  end
  return moving
end

return button
