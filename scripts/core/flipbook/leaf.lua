-- core.flipbook.leaf - one page of a booklet: its picture, title and text on paper; the cover in colour.

local fit    = require "core.quiz.fit"
local frame  = require "core.frame"
local look   = require "core.look"
local paper  = require "core.paper"

local MARGIN = 56
local PICTURE = 0.36 -- of the page's height, where words stand under it
local SIZES, TALL = { title = 60, text = 50 }, { title = 76, text = 64 } -- upright a page is larger

local Leaf = {}
Leaf.__index = Leaf

local leaf = {}

---@param page table   as in core.flipbook.fields
---@param it table     number, cover (first or last page), color (of covers), folder
---@return Leaf
function leaf.new(page, it)
  local self = setmetatable(it, Leaf)
  self.page = page
  self.whole = page.picture and not page.title and not page.text
  self.title = fit.new { words = page.title or "", size = it.cover and 84 or SIZES.title, upto = 38, bold = true, line = 1.25, even = true }
  self.text = fit.new { words = page.text or "", size = it.cover and 46 or SIZES.text, upto = 28, line = 1.5, even = true }
  return self
end

---Asks for the picture.
function Leaf:enter(wide)
  if self.page.picture and not self.frame then
    self.frame = frame.new((self.folder and self.folder .. "/" or "") .. self.page.picture, wide)
  end
end

local number = { size = 28, color = look.faded }
local source = { size = 26, color = look.ink2 }

local function cover(self, g, x, y, w, h)
  g:rect(x, y, w, h, self.color, 14)
  if self.frame then
    self.frame:cover(g, x, y, w, h * 0.56, 14)
    g:rect(x, y + h * 0.56 - 14, w, 14, self.color)
    g:rect(x, y + h * 0.56, w, 8, look.amber)
  end
  local top = self.frame and h * 0.6 or h * 0.16
  local high = self.title:measure(g, w - 2 * MARGIN, h * 0.24)
  self.title:top(g, x + MARGIN, y + top, w - 2 * MARGIN, h * 0.24, look.cream)
  self.text:top(g, x + MARGIN, y + top + high + 24, w - 2 * MARGIN, h - top - high - 60, look.white)
end

---@param g canvas
function Leaf:draw(g, x, y, w, h)
  if self.cover and not self.whole then return cover(self, g, x, y, w, h) end
  if self.whole and self.frame then return self.frame:cover(g, x, y, w, h, 14) end
  g:rect(x, y, w, h, look.paper_top, 14)
  local top, inner, sizes = y + MARGIN, w - 2 * MARGIN, g.upright and TALL or SIZES
  self.title.size, self.text.size = sizes.title, sizes.text
  if self.frame then
    self.frame:cover(g, x + MARGIN, top, inner, h * PICTURE, 28)
    top = top + h * PICTURE + 32
  end
  local foot = y + h - 76
  if self.page.source then
    source.width = inner - 60
    local high = g:measure(self.page.source, source)
    g:text(self.page.source, x + MARGIN, foot - high, source)
    foot = foot - high - 20
  end
  if self.page.title then
    top = top + self.title:top(g, x + MARGIN, top, inner, h * 0.22, look.tide) + 18
    g:rect(x + MARGIN, top, 96, 8, look.amber, 4)
    top = top + 34
  end
  self.text:top(g, x + MARGIN, top, inner, foot - top, look.deep)
  local said = tostring(self.number)
  local _, wide = g:measure(said, number)
  paper.put(g, said, self.number % 2 == 1 and x + w - MARGIN - wide or x + MARGIN, y + h - 30, number)
end

return leaf
