-- fit.lua - words that always fit their box: letters shrink until they do, nothing is cut.

local kiosk = require "kiosk"
local look  = require "core.look"

---@class Fit
---@field words words
---@field size number    the largest
---@field upto number    the smallest
---@field bold? boolean
---@field line number
---@field even? boolean  lines of about the same length
---@field one? number     the smallest size worth one line instead of two
---@field most? number    with others (fit.alike): letters no larger than this
---@field lines? integer more lines than this shrink first, as long as the letters stay above `soft`
local Fit = {}
Fit.__index = Fit

local fit = {}

local STEP = 2
local SOFTER = 0.84 -- letters may shrink so far to break where the sense does
local style = {} -- filled in anew for each call

---@param it table the fields above
---@return Fit
function fit.new(it)
  it.upto, it.line = it.upto or 24, it.line or 1.3
  it.kept = {}
  return setmetatable(it, Fit)
end

local function set(self, size, width, color)
  style.size, style.width, style.bold, style.line, style.color = size, width, self.bold, self.line, color
  return style
end

local STOPS = { "，", "？", "。", "：", "；", "、" } -- where a Chinese line likes to end, best first

-- Whether a line may end before `at`: what somebody says between quotation marks stays whole.
local function outside(text, at)
  local _, opened = text:sub(1, at - 1):gsub("“", "")
  local _, closed = text:sub(1, at - 1):gsub("”", "")
  return opened == closed
end

-- The text in two lines that end where its sense does, or nil: the longer is to be the shortest.
local function break_by_sense(g, text, w)
  local speech = text:sub(1, 3) == "“" and text:sub(-3) == "”" -- all of it is said
  for _, stop in ipairs(STOPS) do
    local best, least
    local at = text:find(stop, 1, true)
    while at and at + #stop + (speech and #"”" or 0) <= #text do
      local broken = text:sub(1, at + #stop - 1) .. "\n" .. text:sub(at + #stop)
      local _, wide, lines = g:measure(broken, style)
      if lines == 2 and wide <= w and (speech or outside(text, at)) and (not least or wide < least) then best, least = broken, wide end
      at = text:find(stop, at + #stop, true)
    end
    if best then return best end
  end
end

-- Two Chinese lines break by sense; others narrow as long as there are no more of them.
local function even_out(self, g, kept, w)
  local text = kiosk.say(self.words)
  if kept.lines == 2 and kiosk.lang == "zh" and type(text) == "string" and not text:find("\n") then
    for size = kept.size, math.max(self.upto, kept.size * SOFTER), -STEP do
      set(self, size, w)
      kept.broken = break_by_sense(g, text, w)
      if kept.broken then
        kept.size, kept.high = size, kept.high * size / kept.size
        return
      end
    end
  end
  local width = w
  while width - kept.size / 2 > math.max(w / 2, kept.word) do
    local _, _, lines = g:measure(self.words, set(self, kept.size, width - kept.size / 2))
    if lines > kept.lines then break end
    width = width - kept.size / 2
  end
  kept.width = width
end

-- A word that is wider than the box would be torn apart: the longest one has a say in the size.
local function longest_word(words)
  local text, longest = kiosk.say(words), ""
  if type(text) ~= "string" then return longest end
  for word in text:gmatch("[%w%-']+") do
    if #word > #longest then longest = word end
  end
  return longest
end

-- The largest size that fits w by h, kept until anything it depends on changes.
local function measure(self, g, w, h)
  local kept = self.kept
  if kept.w == w and kept.h == h and kept.words == self.words and kept.lang == kiosk.lang and kept.most == self.most then return kept end
  kept.w, kept.h, kept.words, kept.lang, kept.most = w, h, self.words, kiosk.lang, self.most
  local size, lines_wanted, word = math.min(self.size, self.most or self.size), self.lines, longest_word(self.words)
  if self.one then
    local _, wide, lines = g:measure(self.words, set(self, self.one, w))
    if lines == 1 and wide <= w then lines_wanted = 1 end
  end
  while true do
    local high, wide, lines = g:measure(self.words, set(self, size, w))
    kept.size, kept.high, kept.lines = size, high, lines
    local _, word_wide = g:measure(word, set(self, size))
    kept.word = word_wide
    kept.wide = math.max(wide, word_wide)
    local many = lines_wanted and lines > lines_wanted and size > (self.soft or self.upto)
    if size <= self.upto or (high <= h and kept.wide <= w and not many) then
      kept.width, kept.broken = w, nil
      if self.even and lines > 1 then even_out(self, g, kept, w) end
      return kept
    end
    size = math.max(self.upto, size - STEP)
  end
end

---Gives words that stand beside each other letters of one size: the largest that fits all of them, but
---not under `floor`, where those that must go on alone.
---@param list table[] { Fit, w, h }
---@param floor number
function fit.alike(g, list, floor)
  for _, one in ipairs(list) do one[1].most = nil end
  local least, before = math.huge, nil
  while least ~= before do -- a line that breaks by sense may shrink once more
    before = least
    for _, one in ipairs(list) do least = math.min(least, math.max(floor, measure(one[1], g, one[2], one[3]).size)) end
    for _, one in ipairs(list) do one[1].most = least end
  end
end

---What it takes of the box.
---@return number height, number width
function Fit:measure(g, w, h)
  local kept = measure(self, g, w, h)
  return g:measure(kept.broken or self.words, set(self, kept.size, kept.width))
end

---Draws from the top of the box.
---@return number height
function Fit:top(g, x, y, w, h, color)
  local kept = measure(self, g, w, h)
  g:text(kept.broken or self.words, x, y, set(self, kept.size, kept.width, color))
  return kept.high
end

---Draws in the middle of the box's height.
---@return number height
function Fit:middle(g, x, y, w, h, color)
  local kept = measure(self, g, w, h)
  g:text(kept.broken or self.words, x, look.centred(y + h / 2, kept.size, self.line, kept.lines), set(self, kept.size, kept.width, color))
  return kept.high
end

local function aligned(self, g, align, x, y, w, h, color)
  local kept = measure(self, g, w, h)
  set(self, kept.size, kept.width, color).align = align
  g:text(kept.broken or self.words, x, look.centred(y + h / 2, kept.size, self.line, kept.lines), style)
  style.align = nil
  return kept.high
end

---Draws in the middle of the box.
---@return number height
function Fit:centre(g, x, y, w, h, color)
  return aligned(self, g, "center", x + w / 2, y, w, h, color)
end

---Draws against the box's right side, in the middle of its height.
---@return number height
function Fit:right(g, x, y, w, h, color)
  return aligned(self, g, "right", x + w, y, w, h, color)
end

return fit
