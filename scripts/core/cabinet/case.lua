-- core.cabinet.case - the wooden case with its niches: sixteen at a time, each with its plate.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local fit      = require "core.quiz.fit"
local look     = require "core.look"
local niche    = require "core.cabinet.niche"
local paper    = require "core.paper"

local MOST = 16
local GAP, FRAME, FOOT = 17, 26, 18 -- a finger must not slip from one niche to the next
local PLATE = 72 -- under a niche, in units of its box
local LEAST = 26 -- a plate that needs smaller letters has them for itself

local MORE = { zh = "再看一柜", en = "More" }

-- area: where the case may lie; it takes what it needs of it, in the middle.
local WIDE = { title = { 136, 92, 700 }, text = { 76, 1000 }, note = { 1784, 88 }, area = { 120, 120, 1680, 772 }, legend = { 500, 932, 1356 }, foot = { 500, 964, 1000, 60 }, alone = { 500, 910, 1000, 100 }, more = { 1556, 896, 300, 120 } }
local TALL = { title = { 84, 170, 912 }, text = { 84, 218, 912 }, note = { 996, 170 }, area = { 64, 306, 952, 1360 }, legend = { 84, 1700, 912 }, foot = { 500, 1780, 500, 110 }, alone = { 84, 1640, 912, 100 }, more = { 696, 1740, 300, 120 } }

local function places() return kiosk.upright and TALL or WIDE end

local Case = {}
Case.__index = Case

local case = {}

---@param it table title, text, note, foot, families, slots (things or alarms), doors (they are shut), from, seen, on_choose
function case.new(it)
  local self = setmetatable(it, Case)
  self.said = fit.new { words = it.text or "", size = 44, upto = 30 }
  self.under = fit.new { words = it.foot or "", size = 36, upto = 28, bold = true, line = 1.3 }
  if #it.slots > MOST then
    self.more = button.new { x = 0, y = 0, w = 100, h = 100, kind = "night", icon = "next", label = MORE, press = function() self:turn() end }
  end
  self:show()
  return self
end

function Case:show()
  self.cells = {}
  for i = 1, math.min(MOST, #self.slots - self.from) do
    local slot = self.slots[self.from + i]
    self.cells[i] = {
      slot = slot, at = self.from + i,
      view = slot.picture and picture.get(slot.picture, 360),
      name = fit.new { words = slot.title, size = 33, upto = 20, bold = true, line = 1.05, even = true },
      color = self.colours[slot.family],
    }
  end
  self:changed()
end

function Case:turn()
  self.from = self.from + MOST < #self.slots and self.from + MOST or 0
  self.pending = true
end

-- How many stand beside each other, and how large they are.
function Case:changed()
  local p, n = places(), #self.cells
  local x, y, w, h = table.unpack(p.area)
  local unit_w, unit_h = niche.W, niche.H + PLATE
  local rows, columns, scale = 1, n, 0
  for r = 1, n do -- as large as they can be
    local c = math.ceil(n / r)
    local k = math.min((w - 2 * FRAME - (c - 1) * GAP) / (c * unit_w), (h - 2 * FRAME - FOOT - (r - 1) * GAP) / (r * unit_h))
    if k > scale then rows, columns, scale = r, c, k end
  end
  local wide, high = scale * unit_w, scale * unit_h
  self.scale = scale
  self.w, self.h = columns * wide + (columns - 1) * GAP + 2 * FRAME, rows * high + (rows - 1) * GAP + 2 * FRAME + FOOT
  self.x, self.y = look.whole(x + (w - self.w) / 2), look.whole(y + (h - self.h) / 2)
  for i, cell in ipairs(self.cells) do
    cell.x = self.x + FRAME + (i - 1) % columns * (wide + GAP)
    cell.y = self.y + FRAME + (i - 1) // columns * (high + GAP)
    cell.w, cell.h = wide, high
    cell.name.size = math.max(33, math.floor(33 * scale))
  end
  if self.more then self.more.x, self.more.y, self.more.w, self.more.h = table.unpack(p.more) end
  self.night, self.warm, self.plates = nil, nil, nil
end

function Case:update(dt)
  if self.pending then -- never in the middle of a touch
    self.pending = nil
    self:show()
  end
  return self.more and self.more:update(dt) or false
end

local function under(self, t)
  for _, cell in ipairs(self.cells) do
    if t.x >= cell.x and t.x < cell.x + cell.w and t.y >= cell.y and t.y < cell.y + cell.h then return cell end
  end
end

function Case:touch(t)
  if self.more and self.more:touch(t) then return end
  if t.phase == "down" then
    if not self.finger then self.finger, self.held = t.finger, under(self, t) end
  elseif t.finger == self.finger then
    local still = under(self, t) == self.held
    if t.phase == "move" then
      if not still then self.held = nil end
      return
    end
    local chosen = t.phase == "up" and still and self.held
    self.finger, self.held = nil, nil
    if chosen then self.on_choose(chosen.at) end
  end
end

---------------------------------------------------------------- picture

-- Where the plate of a cell lies, and how much of it is the family's band.
local function plate_of(cell, scale)
  return cell.x + 10 * scale, cell.y + 298 * scale, cell.w - 20 * scale, 62 * scale, cell.color and 10 * scale or 0
end

-- All plates speak in letters of one size, as long as that can be read.
local function alike(g, self)
  if self.plates == kiosk.lang then return end
  self.plates = kiosk.lang
  local list = {}
  for i, cell in ipairs(self.cells) do
    local _, _, w, h, band = plate_of(cell, self.scale)
    list[i] = { cell.name, w - 4, h - band }
  end
  fit.alike(g, list, LEAST)
end

local function plate(g, cell, scale)
  local x, y, w, h, band = plate_of(cell, scale)
  g:rect(x, y, w, h, "#F7EFDC", 8)
  if cell.color then g:rect(x, y, w, band, cell.color, 4) end
  cell.name:centre(g, x + 2, y + band, w - 4, h - band, look.deep)
end

local function draw_cell(g, self, cell)
  local lit = cell == self.held
  g:target(cell.x, cell.y, cell.w, cell.h)
  local rim = lit and 7 or 3
  g:rect(cell.x - rim, cell.y - rim, cell.w + 2 * rim, cell.h + 2 * rim, lit and look.amber or "#4A2814", 10 + rim)
  g:rect(cell.x, cell.y, cell.w, cell.h, "#0E2C3A", 10)
  if self.doors and not self.seen[cell.slot] then
    niche.shut(g, cell.x, cell.y, self.scale, cell.slot.icon or "alert", lit)
  else
    niche.open(g, cell.x, cell.y, self.scale, cell.view, cell.slot.icon or "alert", lit)
    niche.glass(g, cell.x, cell.y, self.scale)
  end
  plate(g, cell, self.scale)
end

local name = { size = 34, color = look.foam }

-- Each family's colour with its name, in two rows where one is too long. How many rows it took.
local function legend(g, self, at)
  local wide = 0
  name.size = 34
  for _, family in ipairs(self.families) do
    local _, w = g:measure(family, name)
    family.wide, wide = w + 94, wide + w + 94
  end
  local rows = wide - 36 > at[3] and 2 or 1
  name.size = rows > 1 and 28 or 34
  local x, y = at[1], rows > 1 and at[2] - 12 or at[2]
  for _, family in ipairs(self.families) do
    local w = rows > 1 and family.wide * 0.86 or family.wide
    if x + w - 36 > at[1] + at[3] then x, y = at[1], y + 40 end
    g:rect(x, y - 11, 44, 22, family.color, 11)
    g:text(family, x + 58, look.centred(y, name.size), name)
    x = x + w
  end
  return rows
end

local title = { size = 76, bold = true, color = look.cream }
local note = { size = 34, color = "#BFD9DC", align = "right" }

function Case:draw(g)
  local p = places()
  alike(g, self)
  if not self.night then
    self.night = gradient.linear(0, 0, 0, g.h, { 0, "#0C2A38", 0.75, "#123A4A", 0.76, "#0A2431", 1, "#081C27" })
    self.warm = gradient.radial(g.w / 2, self.y + self.h / 2, g.w * 0.6, "#3F8FA059", "#3F8FA000")
  end
  g:fill(self.night)
  g:rect(0, 0, g.w, g.h, self.warm)
  local _, wide = g:measure(self.title, title)
  paper.put(g, self.title, p.title[1], p.title[2], title)
  if g.upright then
    self.said:top(g, p.text[1], p.text[2], p.text[3], 64, "#DDF0F0")
  else
    local x = p.title[1] + wide + 40
    self.said:middle(g, x, 34, (self.note and 1300 or 1784) - x, p.text[1], "#DDF0F0")
  end
  if self.note then paper.put(g, self.note, p.note[1], p.note[2], note) end
  niche.case(g, self.x, self.y, self.w, self.h)
  for _, cell in ipairs(self.cells) do draw_cell(g, self, cell) end
  local rows = self.families[1] and not self.doors and legend(g, self, p.legend) or 1
  local f = self.doors and p.alone or p.foot -- without a legend there is room for large letters
  self.under.size = self.doors and 52 or 36
  self.under:middle(g, f[1], f[2] + (rows > 1 and not g.upright and 16 or 0), self.more and not g.upright and f[3] or f[3] + (g.upright and 0 or 350), f[4], "#FFE3A6")
  if self.more then self.more:draw(g) end
end

return case
