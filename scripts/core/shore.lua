-- shore.lua - the tide line: where a picture ends and paper, or deep water, begins.
--
-- Three offset waves. The shore stands upright beside a picture, lies flat under it, and rises
-- with an answer. Add time to move it; leave time out and it rests.

local gradient = require "gradient"
local look     = require "core.look"

local shore = {}

local FILLS = {
  paper = { 0, look.paper_top, 1, look.paper_foot },
  sea = { 0, "#14839C", 0.35, "#0A5F78", 1, "#084A60" },
  sand = { 0, "#FBF1DA", 0.4, look.sand, 1, "#EFDAAE" },
  night = { 0, "#0F3A52", 0.4, "#0A2B40", 1, "#061D2E" },
}
local FIRST = { night = "#3E8B9A", sand = look.dune }
local SECOND = { night = "#1F6072", sand = "#FFF6DF" }

local SWELL = 0.55 -- of a wave a second
local STEP = 20
local LAP = 4 -- the last wave reaches so far under the plain rest: no seam, at any size of screen

local fills, shores = {}, {}

-- The gradient from y to h; the last one of each colour is kept, a resting shore makes none.
local function fill(colours, y, h)
  local kept = fills[colours]
  if not kept or kept.y ~= y or kept.h ~= h then
    local stops = assert(FILLS[colours], "shore: colours are paper, sea, sand or night")
    kept = { y = y, h = h, paint = gradient.linear(0, y, 0, h, stops) }
    fills[colours] = kept
  end
  return kept.paint
end

-- The points of the nth wave of a kind of shore. They are kept: one that rests computes nothing.
local function points(kind, nth, line, long, at, far, a, phase)
  local waves = shores[kind]
  if not waves then
    waves = {}
    shores[kind] = waves
  end
  local wave = waves[nth]
  if not wave or wave.long ~= long then -- another length, another number of points
    wave = { long = long, edge = {} }
    waves[nth] = wave
  end
  if wave.at ~= at or wave.far ~= far or wave.a ~= a or wave.phase ~= phase then
    wave.at, wave.far, wave.a, wave.phase = at, far, a, phase
    line(wave.edge, long, at, far, a, phase)
  end
  return wave.edge
end

-- A wave across the width at y, closed below at `foot`.
local function across(edge, w, y, foot, a, phase)
  local n = 0
  for x = -STEP, w + STEP, STEP do
    edge[n + 1] = x
    edge[n + 2] = y + a * math.sin(x / 230 + phase) + 0.45 * a * math.sin(x / 97 + 2 * phase)
    n = n + 2
  end
  edge[n + 1], edge[n + 2], edge[n + 3], edge[n + 4] = w + STEP, foot, -STEP, foot
end

-- A wave over the height at x, closed to the right at `side`.
local function along(edge, h, x, side, a, phase)
  local n = 0
  for y = -STEP, h + STEP, STEP do
    edge[n + 1] = x + a * math.sin(y / 170 + phase) + 0.4 * a * math.sin(y / 71 + 2 * phase)
    edge[n + 2] = y
    n = n + 2
  end
  edge[n + 1], edge[n + 2], edge[n + 3], edge[n + 4] = side, h + STEP, side, -STEP
end

---Paper to the right of x over the full height.
---@param g canvas
---@param x number
---@param time? number
---@param paint? paint instead of paper
function shore.upright(g, x, time, paint)
  local a, phase = 26, (time or 0) * SWELL
  local inner = math.ceil(x + 1.4 * a) -- from here all is paper
  paint = paint or fill("paper", 0, g.h)
  local kind = "upright"
  g:poly(points(kind, 1, along, g.h, x - 64, inner, a * 1.1, 0.4 + phase), look.fade(look.lagoon, 0.6))
  g:poly(points(kind, 2, along, g.h, x - 30, inner, a, 1.0 + phase), "#BFE8E6D9")
  g:poly(points(kind, 3, along, g.h, x, inner + LAP, a * 0.9, 1.5 + phase), paint)
  g:rect(inner, 0, g.w - inner, g.h, paint)
end

---Paper, or water or sand, below y.
---@param g canvas
---@param y number
---@param time? number
---@param colours? "paper"|"sea"|"sand"|"night"
---@param swell? number  height of the waves, 20 unless told
function shore.flat(g, y, time, colours, swell)
  colours = colours or "paper"
  local a, phase = swell or 20, (time or 0) * SWELL
  local inner = math.ceil(y + 1.4 * a) -- from here all is one
  local paint = fill(colours, y - a, g.h)
  local first, second = FIRST[colours] or look.lagoon, SECOND[colours] or "#BFE8E6"
  g:poly(points(colours, 1, across, g.w, y - 56, inner, a * 1.1, 0.4 + phase), look.fade(first, 0.5))
  g:poly(points(colours, 2, across, g.w, y - 28, inner, a, 1.0 + phase), look.fade(second, 0.85))
  g:poly(points(colours, 3, across, g.w, y, inner + LAP, a * 0.9, 1.5 + phase), paint)
  if inner < g.h then g:rect(0, inner, g.w, g.h - inner, paint) end
end

---The tide that an answer brings: the sea for right, sand for "look again".
---Let y fall from below the screen to 756 with `ease.inout`.
---@param g canvas
---@param y number
---@param time? number
---@param colours? "sea"|"sand"|"night"
function shore.tide(g, y, time, colours)
  if y < g.h + 80 then shore.flat(g, y, time, colours or "sea") end
end

return shore
