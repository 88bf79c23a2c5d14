-- phrase.lua - a sentence with gaps, in lines: where its words stand and where its gaps are.
--
-- Letters are measured by a canvas, so it learns them at the first picture in a language; after
-- that it can be laid out anywhere without one.

local kiosk = require "kiosk"
local row   = require "core.quiz.row"

---@class Phrase
---@field gaps table<integer, { x: number, y: number, w: number, h: number }>
local Phrase = {}
Phrase.__index = Phrase

local phrase = {}

local LARGE, SMALL, STEP = 70, 30, 2
local LINE, BOX = 1.95, 1.6 -- of the size: from line to line, and as high as a gap; more, if a finger needs it
local SIDE = 30             -- of a word in its gap, each side
local UNIT = 100            -- the size letters are measured at

local CLOSING, OPENING = {}, { ["“"] = true, ["（"] = true, ["《"] = true }
for _, mark in ipairs { "，", "。", "？", "！", "；", "：", "、", "”", "）", "》" } do CLOSING[mark] = true end

---@param text words  with [1], [2] … in it
---@return Phrase
function phrase.new(text)
  return setmetatable({ text = text, gaps = {}, lines = {}, widths = {} }, Phrase)
end

-- What a line may break before: a gap, a Latin word, a Chinese sign. Marks are glued to their neighbours.
local function pieces_of(text)
  local list, at, glue = {}, 1, false
  while at <= #text do
    local n, stop = text:match("^%[(%d)%]()", at)
    local piece = { gap = tonumber(n) }
    if not n then
      piece.text, stop = text:match("^([!-Z\\-~]+)()", at)
      if not piece.text then piece.text, stop = text:match("^( +)()", at) end
      if not piece.text then piece.text, stop = text:match("^([^\128-\191][\128-\191]*)()", at) end
    end
    local word = piece.text or ""
    piece.space = word:match "^ +$" ~= nil
    piece.glued = glue or piece.space or CLOSING[word] or word:match "^[,.;:!?)]" ~= nil
    glue = OPENING[word] or false
    list[#list + 1], at = piece, stop
  end
  return list
end

local style = { bold = true, size = UNIT }

local function measure(g, words)
  local _, wide = g:measure(words, style)
  return wide / UNIT
end

---Whether the letters of the language are known.
function Phrase:known() return self.lang == kiosk.lang end

---Measures what is not known yet.
---@param g canvas
---@param chips Row[]  the words that may go into the gaps
---@return boolean new
function Phrase:learn(g, chips)
  if self:known() then return false end
  self.lang, self.pieces, self.laid = kiosk.lang, pieces_of(kiosk.say(self.text)), nil
  local blank = measure(g, "n n") - measure(g, "nn")
  for _, piece in ipairs(self.pieces) do
    piece.wide = piece.space and blank or piece.text and measure(g, piece.text) or 0
  end
  self.widest = 0
  for _, chip in ipairs(chips) do
    self.widths[chip.value] = measure(g, chip.value)
    self.widest = math.max(self.widest, self.widths[chip.value])
  end
  return true
end

---How wide a word is, of its size.
function Phrase:width(word) return self.widths[word] end

-- How wide a piece is, and all that is glued to it.
local function together(self, at, size)
  local pieces, wide = self.pieces, 0
  repeat
    local piece = pieces[at]
    wide = wide + (piece.gap and self.widest * size + 2 * SIDE or piece.space and 0 or piece.wide * size)
    at = at + 1
  until not pieces[at] or not pieces[at].glued
  return wide
end

-- From line to line.
local function pitch(size)
  return math.max(LINE * size, row.FINGER + row.APART)
end

-- Fills `lines` with the stretches of text and `gaps` with their boxes. How many lines that makes.
local function flow(self, x0, y0, w, size)
  local x, line, run = x0, 0, nil
  local pitch, box = pitch(size), math.max(BOX * size, row.FINGER)
  self.lines, self.gaps = {}, {}
  for i, piece in ipairs(self.pieces) do
    local wide = piece.gap and self.widest * size + 2 * SIDE or piece.wide * size
    if not piece.glued and x > x0 and x + together(self, i, size) > x0 + w then
      x, line, run = x0, line + 1, nil
    end
    local y = y0 + line * pitch
    if piece.gap then
      self.gaps[piece.gap] = { x = x + 6, y = y + (pitch - box) / 2, w = wide - 12, h = box }
      run = nil
    elseif not (piece.space and x == x0) then
      if not run then
        run = { text = "", x = x, y = y + (pitch - LINE * size) / 2 }
        self.lines[#self.lines + 1] = run
      end
      run.text = run.text .. piece.text
    else
      wide = 0
    end
    x = x + wide
  end
  return line + 1
end

local function fit(self, x, y, w, h)
  for size = LARGE, SMALL, -STEP do
    self.size = size
    local lines = flow(self, x, y, w, size)
    if lines * pitch(size) <= h or size == SMALL then return y + lines * pitch(size) end
  end
end

---Lays it out as large as it fits into w by h. Where it ends. Cheap while it stays where it is.
---@return number y
function Phrase:lay(x, y, w, h)
  local laid = self.laid
  if not laid or laid.x ~= x or laid.y ~= y or laid.w ~= w or laid.h ~= h then
    laid = { x = x, y = y, w = w, h = h, foot = fit(self, x, y, w, h) }
    self.laid = laid
  end
  return laid.foot
end

local put = { bold = true, line = LINE }

function Phrase:draw(g, color)
  put.size, put.color = self.size, color
  for _, run in ipairs(self.lines) do g:text(run.text, run.x, run.y, put) end
end

return phrase
