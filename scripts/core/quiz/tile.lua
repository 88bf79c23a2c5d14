-- tile.lua - the face of a row that is more picture than words: an option of `pictures`, a card of
-- `memory`. The picture fills the upper part, its caption stands below; the disc sits in the corner.

local gradient = require "gradient"
local picture  = require "picture"
local icon     = require "core.icon"
local look     = require "core.look"
local row      = require "core.quiz.row"

local tile = {}

local EDGE, ROUND = 14, 22
local CAPTION = 0.24   -- of the height, and never below
local CAPTION_MIN = 64
local DISC = 34
local SACRIFICE = 0.62 -- a scene may be cut to so much of itself; other pictures are shown whole
local SHARP = 480      -- pictures are asked for as high as a tile ever is

-- Where a picture lies in the box: over all of it when little is lost, whole otherwise.
local function lay(pic, x, y, w, h)
  local shape, box = pic.w / pic.h, w / h
  local cover = pic.w > pic.h and math.min(shape / box, box / shape) >= SACRIFICE
  local k = cover and math.max(w / pic.w, h / pic.h) or math.min(w / pic.w, h / pic.h)
  return x + (w - pic.w * k) / 2, y + (h - pic.h * k) / 2, pic.w * k, pic.h * k, cover
end

-- The paint is made anew only when the tile has moved.
local function image(g, self, x, y, w, h)
  local pic, kept = self.art, self.laid
  g:rect(x, y, w, h, look.foam, ROUND)
  if not pic.ready then return end
  local px, py, pw, ph, cover = lay(pic, x, y, w, h)
  if not cover then
    g:picture(pic, px, py, pw, ph)
    return
  end
  if not kept or kept[1] ~= x or kept[2] ~= y or kept[3] ~= w or kept[4] ~= h then
    kept = { x, y, w, h, paint = gradient.picture(pic, px, py, pw, ph) }
    self.laid = kept
  end
  g:rect(x, y, w, h, kept.paint, ROUND)
end

local function disc(g, self, state, skin, x, y)
  if self.bare or not (skin.icon or self.mark) then return end
  g:circle(x, y, DISC + 5, look.white)
  g:circle(x, y, DISC, state == "right" and look.leaf or skin.disc)
  if skin.icon then
    icon.draw(g, skin.icon, x, y, DISC * 1.3, look.white, skin.weight)
  else
    self.letter.words = self.mark
    self.letter:centre(g, x - DISC, y - DISC, 2 * DISC, 2 * DISC, skin.mark)
  end
end

local function front(g, self, state, skin, x, y, w, h)
  if self.art then
    local caption = self.label ~= "" and math.max(CAPTION_MIN, h * CAPTION) or EDGE
    image(g, self, x + EDGE, y + EDGE, w - 2 * EDGE, h - EDGE - caption)
    if self.label ~= "" then self.words:centre(g, x + EDGE, y + h - caption, w - 2 * EDGE, caption - 4, skin.ink) end
  else
    self.words:centre(g, x + EDGE, y + EDGE, w - 2 * EDGE, h - 2 * EDGE, skin.ink)
  end
  disc(g, self, state, skin, x + EDGE + DISC, y + EDGE + DISC)
end

local WAVE, LENGTH = {}, 22

-- The back of a card: three waves of the shore.
local function back(g, x, y, w, h)
  for k = -1, 1 do
    for i = 0, LENGTH do
      local t = i / LENGTH
      WAVE[2 * i + 1] = x + w / 2 + (t - 0.5) * math.min(w, h) * 0.5
      WAVE[2 * i + 2] = y + h / 2 + k * 26 + 7 * math.sin(t * 4 * math.pi + k)
    end
    g:line(WAVE, 7, look.fade(look.mist, 0.75 - 0.15 * k))
  end
end

local function face(g, self, state, skin, x, y, w, h)
  if state == "back" then return back(g, x, y, w, h) end
  front(g, self, state, skin, x, y, w, h)
end

---@param it table as for row.new, and `art`: a picture's name
---@return Row
function tile.new(it)
  it.art = it.art and picture.get(it.art, nil, SHARP)
  it.label, it.face = it.label or "", face
  return row.new(it)
end

return tile
