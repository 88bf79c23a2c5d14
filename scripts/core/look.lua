-- look.lua - the palette and the measures of the hall. Nothing else names a colour twice.

local look = {
  deep = "#0B2A3A", -- text on light, night paper
  abyss = "#061A27", -- pills on pictures
  tide = "#0A4F66", -- small headings and icons on light
  sea = "#0E7490", -- chosen things
  lagoon = "#3FA7B5",
  mist = "#CDEBE9",
  mist_fill = "#DDEFED",
  pressed = "#CBE6E4",
  foam = "#F3FAFB",
  white = "#FFFFFF",
  sand = "#F6E7C8",
  dune = "#E6CD9C",
  amber_light = "#FFC468",
  amber = "#F2A541",
  lamp = "#FFD98A",
  cream = "#FFF3D6",
  coral = "#E4572E", -- as shape, never as text
  deep_coral = "#9C3517", -- one alarming number
  leaf = "#2E7D5B",
  deep_leaf = "#1D5E43",
  ember = "#A85A16",
  ember_rim = "#B5651D",
  ember_fill = "#FFF3DC",
  ink2 = "#39566A", -- second text on light
  faded = "#4F6A78",
  faded_fill = "#E4EFEE",
  off_fill = "#DCE7E6",
  paper_top = "#FBFDFC",
  paper_foot = "#EAF5F4",

  -- sizes of letters
  attract = 142,
  title = 88,
  question = 70,
  verdict = 76,
  button = 48,
  answer = 44,
  body = 44,
  label = 34,
  source = 30,

  -- the grid
  margin = 64,
  foot = 1016, -- where the always-there discs end, landscape
}

-- A Chinese character's square is centred in its line; the baseline is this far below, in em.
local BASELINE = 0.38

---The top of a text whose first baseline shall be at y: the pictures of the look give baselines.
---@param y number
---@param size number
---@param line? number as in text_style
---@return number
function look.top(y, size, line)
  return y - ((line or 1.4) / 2 + BASELINE) * size
end

---The top of a text of n lines whose characters shall stand centred about y.
---@param y number
---@param size number
---@param line? number
---@param n? integer
---@return number
function look.centred(y, size, line, n)
  return y - (line or 1.4) * size * (n or 1) / 2
end

local rgb = {}

---A palette colour with alpha 0 to 1, as a number.
---@param color string "#RRGGBB"
---@param alpha number
---@return integer
function look.fade(color, alpha)
  local c = rgb[color]
  if not c then
    c = tonumber(color:sub(2, 7), 16) << 8
    rgb[color] = c
  end
  local a = alpha < 0 and 0 or alpha > 1 and 1 or alpha
  return c | math.floor(a * 255 + 0.5)
end

---From one number to another.
function look.mix(a, b, t)
  return a + (b - a) * t
end

---Whole units: what is large moves only by these.
function look.whole(x)
  return math.floor(x + 0.5)
end

return look
