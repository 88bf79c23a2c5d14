-- lantern.lua - progress as paper lanterns on a rope. A right answer lights one; a question that
-- was tried stays paper with an ember rim, waiting. Never a score.
--
-- A state is "lit", "tried" or "paper", or a number from 0 to 1 while the lantern is being lit:
-- let it rise over 400 ms, then write "lit".

local kiosk   = require "kiosk"
local picture = require "picture"
local look    = require "core.look"

local lantern = {}

local DRAWN = 40 -- the size the pictures are made for; a lantern is about twice as high
local LIT, PAPER = 248, 100 -- the sides of the pictures, the lantern in their middle
local SWING, PERIOD = 2 / 360, 3.6 -- turns to each side, seconds

local ROPE = { size = 24, sag = 10, color = "#5A4636B3" }
-- A rope in the sky: from x to x + w, or over the whole width.
local SKY = { size = 66, sag = 50, y = 76, x = -60, w = 2040 }
local SKY_UPRIGHT = { size = 44, sag = 36, y = 300, x = -30, w = 1140 }

local asked = {}

-- The two pictures at this size, asked for once.
local function pictures(size)
  local pair = asked[size]
  if not pair then
    local k = size / DRAWN
    pair = {
      lit = picture.get("scenery/lantern-lit.svg", LIT * k, LIT * k),
      paper = picture.get("scenery/lantern-paper.svg", PAPER * k, PAPER * k),
    }
    asked[size] = pair
  end
  return pair
end

---Where the result's row hangs unless told.
---@return { size: number, sag: number, y: number, x: number, w: number }
function lantern.over_sky() return kiosk.upright and SKY_UPRIGHT or SKY end

---Asks for the pictures, so that they are there with the first frame.
---@param size? number  that of the rope over a question unless told
function lantern.enter(size) pictures(size or ROPE.size) end

---So many lanterns, none of them lit.
---@param n integer
---@return table states
function lantern.paper(n)
  local states = {}
  for i = 1, n do states[i] = "paper" end
  return states
end

---A lantern that is still growing light is lit: nobody has to wait for it.
---@param states table
function lantern.settle(states)
  for i, state in ipairs(states) do
    if type(state) == "number" then states[i] = "lit" end
  end
end

-- A point of the rope, t from 0 to 1.
local function along(x1, x2, y, sag, t)
  local u = 1 - t
  return u * u * x1 + 2 * t * u * (x1 + x2) / 2 + t * t * x2, y + 4 * t * u * sag
end

local rope = {}

local function draw_rope(g, x1, x2, y, sag, color, width)
  for i = 0, 24 do
    rope[2 * i + 1], rope[2 * i + 2] = along(x1, x2, y, sag, i / 24)
  end
  g:line(rope, width, color)
end

local option = { alpha = 1, turn = 0, cx = 0.5, cy = 0.5 }

-- One lantern whose middle hangs at (x,y); it swings about its cap.
local function hang(g, p, x, y, side, size, turn, alpha)
  option.turn, option.alpha = turn, alpha
  option.cy = 0.5 - size / side
  g:picture(p, x - side / 2, y - side / 2, side, side, option)
end

local function swing(time, i)
  if not time or kiosk.reduced_motion then return 0 end
  return SWING * math.sin(2 * math.pi * (time / PERIOD + i * 0.37))
end

-- How far a state is lit.
local function light(state)
  if state == "lit" then return 1 end
  return type(state) == "number" and state or 0
end

local function draw_lit(g, p, x, y, size, turn, lit)
  if lit <= 0 then return end
  local side = LIT * size / DRAWN * (0.7 + 0.3 * lit)
  hang(g, p, x, y, side, size * (0.7 + 0.3 * lit), turn, lit)
end

---The rope above a question: as many lanterns as there are states.
---@param g canvas
---@param x1 number
---@param x2 number
---@param y number       where the rope is tied
---@param states table   each "lit", "tried", "paper" or 0 to 1
---@param now? integer   which one the question is about
---@param time? number   swings with it; nil rests
---@param size? number   24 unless told
function lantern.rope(g, x1, x2, y, states, now, time, size)
  size = size or ROPE.size
  local pair = pictures(size)
  draw_rope(g, x1, x2, y, ROPE.sag, ROPE.color, 3)
  for i = 1, #states do
    local x, top = along(x1, x2, y, ROPE.sag, (i - 0.5) / #states)
    local middle, turn, lit = top + size * 1.05, swing(time, i), light(states[i])
    if lit < 1 then hang(g, pair.paper, x, middle, PAPER * size / DRAWN, size, turn, 1) end
    if states[i] == "tried" then g:ring(x, middle, size * 0.86, 4, look.ember_rim) end
    draw_lit(g, pair.lit, x, middle, size, turn, lit)
    if i == now and lit == 0 then g:ring(x, middle, size * 1.55, 4, look.sea) end
    if lit > 0 and lit < 1 then
      local sx, sy = along(x1, x2, y, ROPE.sag, (i - 1.5 + lit) / #states)
      g:circle(sx, sy, 7, look.lamp)
    end
  end
end

-- An unlit lantern against the night.
local function draw_night(g, x, y, s)
  g:rect(x - s * 0.3, y - s * 0.98, s * 0.6, s * 0.2, "#3E5D68", s * 0.06)
  g:ellipse(x, y, s * 0.86, s * 0.84, "#28495A")
  g:ellipse(x - s * 0.05, y, s * 0.44, s * 0.84, "#33596B")
  g:rect(x - s * 0.3, y + s * 0.78, s * 0.6, s * 0.2, "#3E5D68", s * 0.06)
end

---The result's row, against a night sky.
---@param g canvas
---@param states table
---@param sky table     as lantern.over_sky() gives it
function lantern.sky(g, states, sky)
  local pair, x1, x2 = pictures(sky.size), sky.x, sky.x + sky.w
  draw_rope(g, x1, x2, sky.y, sky.sag, look.abyss, 3)
  for i = 1, #states do
    local x, top = along(x1, x2, sky.y, sky.sag, (i - 0.5) / #states)
    local middle, lit = top + sky.size * 1.05, light(states[i])
    if lit < 1 then
      draw_night(g, x, middle, sky.size)
      if states[i] == "tried" then g:ring(x, middle, sky.size * 0.86, 4, look.ember_rim) end
    end
    draw_lit(g, pair.lit, x, middle, sky.size, 0, lit)
  end
end

---The light of lit lanterns of `lantern.sky` on the water below the horizon.
---@param g canvas
---@param states table
---@param horizon number
---@param sky table
function lantern.light(g, states, horizon, sky)
  for i = 1, #states do
    local lit = light(states[i])
    local x = along(sky.x, sky.x + sky.w, 0, 0, (i - 0.5) / #states)
    for k = 0, lit > 0 and 25 or -1 do
      local u = k / 26
      local wander = math.sin(k * 2.4 + i * 1.7) -- the same each time, and no two alike
      g:ellipse(x + wander * (9 + 30 * u), horizon + 12 + u * 330, (13 + 45 * u) * (0.9 + 0.4 * math.cos(k * 3.1 + i)),
        0.8 + 1.7 * u, look.fade("#FFB95E", 0.6 * (1 - u) ^ 1.2 * lit))
    end
  end
end

return lantern
