-- wall.lua - a wall of windows to choose from: a heading, and for each thing its picture and name.
-- What was seen has a tick. More than eight are shown eight at a time.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local icon     = require "core.icon"
local label    = require "core.label"
local look     = require "core.look"
local paper    = require "core.paper"
local shadow   = require "core.shadow"
local shore    = require "core.shore"
local fit      = require "core.quiz.fit"
local button   = require "core.button"

local GAP, BAND, ROUND = 28, 92, 48

local MOST = 8

-- Where the windows stand: x, y, w, h of all.
local WIDE = { title = { 128, 142 }, text = { 128, 226, 1660 }, shore = 306, area = { 96, 368, 1728, 508 }, more = { 1496, 896, 360, 120 }, label = { 1824, 76, 900 } }
local TALL = { title = { 84, 190 }, text = { 84, 290, 912 }, shore = 440, area = { 84, 560, 912, 1150 }, more = { 636, 1752, 360, 120 }, label = { 84, 460, 912 } }
local MORE = { zh = "看别的", en = "More" }

local function places() return kiosk.upright and TALL or WIDE end

local Wall = {}
Wall.__index = Wall

local wall = {}

---@param it table title, text, items { { picture, name, value } }, seen (set of values), on_choose, label (fixed words over the windows)
function wall.new(it)
  local self = setmetatable(it, Wall)
  self.text = fit.new { words = it.text or "", size = look.body, upto = 34, line = 1.4 }
  self.label = it.label and fit.new { words = it.label, size = 40, upto = 28, bold = true }
  self.from = 0
  if #it.items > MOST then
    self.more = button.new { x = 0, y = 0, w = 100, h = 100, kind = "second", icon = "next", label = MORE, press = function() self:turn() end }
  end
  shadow.enter()
  self:show()
  return self
end

-- The windows of this page, each with its picture.
function Wall:show()
  self.tiles = {}
  for i = 1, math.min(MOST, #self.items - self.from) do
    local item = self.items[self.from + i]
    self.tiles[i] = button.new {
      x = 0, y = 0, w = 100, h = 100, radius = ROUND, value = item.value,
      view = item.picture and picture.get(item.picture, 880),
      name = fit.new { words = item.name, size = 46, upto = 30, bold = true },
      press = function() self.on_choose(item.value) end,
    }
  end
  self:changed()
end

function Wall:turn()
  self.from = self.from + MOST < #self.items and self.from + MOST or 0
  self.pending = true
end

function Wall:changed()
  local p = places()
  local x, y, w, h = table.unpack(p.area)
  local n = math.min(MOST, #self.items)
  local rows = kiosk.upright and math.ceil(n / (n > 3 and 2 or 1)) or (n > 3 and 2 or 1)
  local columns = math.ceil(n / rows)
  local wide, high = (w - (columns - 1) * GAP) / columns, (h - (rows - 1) * GAP) / rows
  for i, b in ipairs(self.tiles) do
    local row = (i - 1) // columns
    local own = wide
    if row == rows - 1 then -- the last row has fewer, and fills its width
      local fewer = #self.tiles - row * columns
      own = (w - (fewer - 1) * GAP) / fewer
    end
    b.x, b.y = x + (i - 1) % columns * (own + GAP), y + row * (high + GAP)
    b.w, b.h, b.window = own, high, nil
  end
  if self.more then self.more.x, self.more.y, self.more.w, self.more.h = table.unpack(p.more) end
end

function Wall:update(dt)
  if self.pending then -- never in the middle of a touch
    self.pending = nil
    self:show()
  end
  local moving = self.more and self.more:update(dt) or false
  for _, b in ipairs(self.tiles) do moving = b:update(dt) or moving end
  return moving
end

function Wall:touch(t)
  if self.more and self.more:touch(t) then return end
  for _, b in ipairs(self.tiles) do
    if b:touch(t) then return end
  end
end

local sink = { y = 0 }

-- The middle of the picture, covering the window.
local function window(b)
  local view = b.view
  if view and view.ready and not b.window then
    local k = math.max(b.w / view.w, b.h / view.h)
    b.window = gradient.picture(view, b.x + (b.w - view.w * k) / 2, b.y + (b.h - view.h * k) / 2, view.w * k, view.h * k)
  end
  return b.window
end

local function draw_tile(g, b, done)
  g:target(b.x, b.y, b.w, b.h)
  sink.y = 4 * b.down
  g:push(sink)
  if b.down < 1 then shadow.soft(g, b.x, b.y, b.w, b.h, 1 - b.down) end
  g:rect(b.x, b.y, b.w, b.h, window(b) or look.lagoon, ROUND)
  local y = b.y + b.h - BAND
  g:push { clip = { b.x, y, b.w, BAND } }
  g:rect(b.x, b.y, b.w, b.h, look.fade(look.abyss, 0.8), ROUND)
  g:pop()
  b.name:centre(g, b.x + 24, y, b.w - 48, BAND, look.white)
  if done then
    g:circle(b.x + b.w - 52, b.y + 52, 34, look.amber)
    icon.draw(g, "right", b.x + b.w - 52, b.y + 52, 44, look.deep, 3)
  end
  if b.down > 0 then g:rect(b.x, b.y, b.w, b.h, look.fade(look.deep, 0.12 * b.down), ROUND) end
  g:pop()
end

function Wall:draw(g)
  local p = places()
  if not self.sky or self.sky_foot ~= p.shore then
    self.sky_foot, self.sky = p.shore, gradient.linear(0, 0, 0, p.shore + 40, "#9AD6DE", look.mist)
  end
  g:rect(0, 0, g.w, p.shore + 40, self.sky)
  shore.flat(g, p.shore)
  paper.title(g, self.title, p.title[1], p.title[2], p.text[3])
  self.text:top(g, p.text[1], look.top(p.text[2], look.body), p.text[3], 130, look.deep)
  for _, b in ipairs(self.tiles) do draw_tile(g, b, self.seen[b.value]) end
  if self.label then label.draw(g, self.label, p.label[1], p.label[2], p.label[3], not g.upright) end
  if self.more then self.more:draw(g) end
end

return wall
