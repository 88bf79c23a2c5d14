-- paper.lua - words on paper. All y are baselines of the first line, as in the look's measures.

local look = require "core.look"

local paper = {}

local title  = { size = look.title, bold = true, line = 1.28 }
local body   = { size = look.body, line = 1.5 }
local source = { size = look.source, color = look.ink2 }

---Any words by their baseline.
---@param g canvas
---@param words words
---@param x number
---@param y number baseline of the first line
---@param style text_style
---@return number height, number width
function paper.put(g, words, x, y, style)
  return g:text(words, x, look.top(y, style.size or 42, style.line), style)
end

---Words on one line that shrink rather than outgrow their room.
---@param g canvas
---@param words words
---@param x number
---@param y number baseline
---@param room number
---@param style text_style  its size is what they begin with
---@param middle? boolean   x is their middle, not their left end
function paper.fit(g, words, x, y, room, style, middle)
  local size = style.size
  local _, wide = g:measure(words, style)
  if wide > room then
    style.size = math.floor(size * room / wide)
    _, wide = g:measure(words, style)
  end
  paper.put(g, words, middle and x - wide / 2 or x, y, style)
  style.size = size
end

---@param g canvas
---@param words words
---@param x number    the middle
---@param y number
---@param room number
---@param style text_style
function paper.centred(g, words, x, y, room, style)
  paper.fit(g, words, x, y, room, style, true)
end

---A screen's title, bold, at most two lines; in English it shrinks before it breaks a third time.
---@param g canvas
---@param words words
---@param x number
---@param y number
---@param width? number
---@param size? number  88 unless told
---@return number height, number width
function paper.title(g, words, x, y, width, size)
  title.size, title.width = size or look.title, width
  title.lines, title.upto = width and 2 or nil, width and 56 or nil
  return paper.put(g, words, x, y, title)
end

---@param g canvas
---@param words words
---@param x number
---@param y number
---@param width? number
---@param style? { size?: number, bold?: boolean, color?: color }
---@return number height, number width
function paper.body(g, words, x, y, width, style)
  body.width = width
  body.size = style and style.size or look.body
  body.bold = style and style.bold
  body.color = style and style.color
  return paper.put(g, words, x, y, body)
end

---Where a number comes from, small and quiet.
---@param g canvas
---@param words words
---@param x number
---@param y number
---@param width? number
---@return number height, number width
function paper.source(g, words, x, y, width)
  source.width = width
  return paper.put(g, words, x, y, source)
end

---Page marks: `now` of n, from x, their tops at y.
---@param g canvas
---@param x number
---@param y number
---@param n integer
---@param now integer
function paper.marks(g, x, y, n, now)
  for i = 1, n do
    local at = x + (i - 1) * 44
    if i == now then
      g:rect(at - 8, y, 46, 14, look.sea, 7)
    else
      g:rect(at, y, 30, 14, "#B9D6D6", 7)
    end
  end
end

return paper
