-- exhibit.course - the channel: a winding line through calm water, with buoys on both sides.
--
-- Places on it are `along` (how far on the straight way) and `across` (how far to the side), so
-- that a trace made on an upright screen can be laid flat for comparing.

local gradient = require "gradient"
local kiosk = require "kiosk"
local picture = require "picture"
local islet = require "core.islet"
local look = require "core.look"

local course = {
  WIDTH = 150, -- of the channel
  BOAT = 44, -- the boat's width: the unit of the comparison
}

local PIECES = 96
local WAVES = 1.25
local APART = 90 -- buoys of one side

-- What lies aside: the lighthouse's island and the palm's, each x, y, size.
local WIDE = { { 1420, 330, 1.25 }, { 800, 930, 1 } }
local TALL = { { 890, 900, 1.1 }, { 190, 1240, 1 } }

local lighthouse, palm

local line = {} -- along, across, along, across … of the middle
local screen = {} -- the same on the screen
local left, right = {}, {} -- where the buoys are

-- At the inside of a bend they would crowd: one that is near the last is left out.
local function set(list, along, across)
  local x, y = course.to_screen(along, across)
  local last = list[#list]
  if last and (last[1] - x) ^ 2 + (last[2] - y) ^ 2 < APART * APART then return end
  list[#list + 1] = { x, y }
end

local function place_buoys()
  local gap = course.WIDTH / 2 + 22
  left, right = {}, {}
  for i = 8, PIECES - 8, 8 do
    local k = 2 * i + 1
    local dx, dy = line[k + 2] - line[k], line[k + 3] - line[k + 1]
    local n = gap / (dx * dx + dy * dy) ^ 0.5
    set(left, line[k] + dy * n, line[k + 1] - dx * n)
    set(right, line[k] - dy * n, line[k + 1] + dx * n)
  end
end

function course.enter()
  lighthouse = picture.get("scenery/lighthouse-day.svg", 120 * 0.4)
  palm = picture.get("scenery/palm-low-day.svg", 440 * 0.34)
  if kiosk.upright then
    course.length, course.swing = 900, 150
  else
    course.length, course.swing = 1460, 110
  end
  for i = 0, PIECES do
    local s = course.length * i / PIECES
    local k = 2 * i + 1
    line[k], line[k + 1] = s, course.middle(s)
    screen[k], screen[k + 1] = course.to_screen(line[k], line[k + 1])
  end
  place_buoys()
end

function course.middle(s) return course.swing * math.sin(2 * math.pi * WAVES * s / course.length) end

function course.to_screen(along, across)
  if kiosk.upright then return 540 + across, 1560 - along end
  return 230 + along, 620 + across
end

function course.from_screen(x, y)
  if kiosk.upright then return 1560 - y, x - 540 end
  return x - 230, y - 620
end

---How far a place is from the middle line, and how far along the nearest part of it is.
function course.off(along, across)
  local best, where = math.huge, 0
  for i = 1, 2 * PIECES, 2 do
    local ax, ay = line[i], line[i + 1]
    local dx, dy = line[i + 2] - ax, line[i + 3] - ay
    local t = ((along - ax) * dx + (across - ay) * dy) / (dx * dx + dy * dy)
    t = t < 0 and 0 or t > 1 and 1 or t
    local ex, ey = ax + t * dx - along, ay + t * dy - across
    local d = ex * ex + ey * ey
    if d < best then best, where = d, ax + t * dx end
  end
  return best ^ 0.5, where
end

---------------------------------------------------------------- picture

local function band(g, middle)
  g:line(middle, course.WIDTH, "#CDEBE959")
  for i = 1, #middle, 8 do
    g:circle(middle[i], middle[i + 1], 5, "#F3FAFBB3")
  end
end

---The channel laid flat, in (along, across): its band and its dotted middle.
function course.flat(g) band(g, line) end

local function buoy(g, x, y, color)
  g:ellipse(x, y + 12, 22, 8, "#08304066")
  g:circle(x, y, 18, color)
  g:circle(x - 4, y - 5, 7, "#FFFFFFB3")
end

local function glints(g)
  for i = 1, 26 do
    local x, y = i * 397 % g.w, 330 + i * 241 % (g.h - 380)
    g:rect(x, y, 60 + i * 31 % 90, 5, "#FFFFFF2E", 2.5)
  end
end

local function islands(g)
  local at = g.upright and TALL or WIDE
  for _, it in ipairs(at) do islet.draw(g, it[1], it[2], it[3]) end
  local light, shade = at[1], at[2]
  g:stand(lighthouse, light[1] - 12, light[2] - 6, 0.4)
  g:stand(palm, shade[1] - 12, shade[2] - 4, 0.34)
end

local function pennant(g, x, y)
  g:rect(x - 4, y - 120, 8, 120, "#7F5632")
  g:poly({ x + 4, y - 120, x + 86, y - 92, x + 4, y - 64 }, look.amber)
  g:ellipse(x, y, 30, 10, "#08304066")
end

---The sea with the channel on it.
function course.draw(g)
  g:fill(gradient.linear(0, 0, 0, g.h, { 0, "#0B6079", 0.4, look.sea, 1, "#2C97A8" }))
  glints(g)
  islands(g)
  band(g, screen)
  for _, at in ipairs(left) do buoy(g, at[1], at[2], look.coral) end
  for _, at in ipairs(right) do buoy(g, at[1], at[2], look.leaf) end
  pennant(g, screen[#screen - 1], screen[#screen])
end

---Which way a boat at the start looks.
function course.ahead()
  local dx, dy = screen[5] - screen[1], screen[6] - screen[2]
  local far = (dx * dx + dy * dy) ^ 0.5
  return dx / far, dy / far
end

---The boat seen from above, its bow to `turn` (in turns, 0 = right).
function course.boat(g, x, y, turn)
  g:push { x = x, y = y, turn = turn }
  g:path("M66 6C34 34 -20 34 -60 26L-60 -14C-20 -16 34 -14 66 6Z", "#0830404D")
  g:path("M62 0C32 -26 -20 -25 -58 -18L-58 18C-20 25 32 26 62 0Z", look.foam)
  g:path("M46 0C24 -16 -18 -17 -50 -12L-50 12C-18 17 24 16 46 0Z", "#C98A4B")
  g:rect(-34, -13, 36, 26, look.coral, 8)
  g:rect(-28, -9, 14, 18, "#F08A63", 5)
  g:pop()
end

return course
