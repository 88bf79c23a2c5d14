-- living.lua - the pictures in the arches: each draws itself into w x h with the arch's radius r.
-- `t` is the time while the picture lives, `life` fades its movement out towards rest.

local gradient = require "gradient"
local picture  = require "picture"
local icon     = require "core.icon"
local islet    = require "core.islet"
local look     = require "core.look"

local living = {}

local TURN = 2 * math.pi

local pose = { turn = 0, cx = 0.5, cy = 0.5, alpha = 1 }

-- Gradients are the same as long as the arch is: one kept for each name and height.
local kept = {}

local function paint(name, h, make)
  local key = name .. h
  kept[key] = kept[key] or make(h)
  return kept[key]
end

-- How far the arch's edge stands inside its box at height y.
local function inset(w, r, y)
  r = math.min(r, w / 2)
  if y >= r then return 0 end
  return r - (r * r - (r - y) * (r - y)) ^ 0.5
end

---------------------------------------------------------------- steady: a boat in its channel

local Steady = {}

local COURSE = 40
local channel, wake = {}, {}

local function course(w, h, u)
  return w * (0.13 + 0.74 * u), h * (0.6 - 0.17 * math.sin(u * TURN * 1.2 + 0.35))
end

function Steady.enter()
  Steady.palm = picture.get("scenery/palm-low-day.svg", 440 * 0.3)
  Steady.light = picture.get("scenery/lighthouse-day.svg", 120 * 0.32)
end

local function draw_buoy(g, x, y, k, color, shade)
  g:ellipse(x, y + 9 * k, 17 * k, 7 * k, "#0A4F6659")
  g:circle(x, y, 13 * k, color)
  g:ellipse(x + 3 * k, y + 3 * k, 8 * k, 8 * k, shade)
  g:circle(x - 4 * k, y - 4 * k, 3.4 * k, "#FFFFFFB3")
end

-- The boat from above, its bow to the right, on the origin.
local function draw_boat(g, x, y, turn, k)
  g:push { x = x, y = y, turn = turn, scale = k }
  g:ellipse(-4, 7, 50, 24, "#0A4F6666")
  g:path("M-46 -20Q-52 0 -46 20Q4 28 52 0Q4 -28 -46 -20Z", "#F6F1E2")
  g:path("M-46 0L52 0Q4 28 -46 20Q-50 10 -46 0Z", "#DDD5BF")
  g:path("M-36 -12Q-40 0 -36 12Q2 17 32 0Q2 -17 -36 -12Z", "#B07D4B")
  g:rect(-24, -10, 26, 20, look.coral, 5)
  g:rect(-24, 0, 26, 10, "#B8431F", 5)
  g:pop()
end

function Steady.draw(g, w, h, r, t, life)
  local k = h / 476
  g:arch(0, 0, w, h, paint("water", h, function(high)
    return gradient.linear(0, 0, 0, high, { 0, "#8FD3D6", 0.3, "#3FB4C2", 1, "#0E7490" })
  end), r)
  for i = 0, 17 do -- light on the water
    local x, y = w * ((i * 0.381 + 0.06) % 0.86 + 0.07), h * ((i * 0.227 + 0.1) % 0.82 + 0.12)
    if x > inset(w, r, y) + 60 and x < w - inset(w, r, y) - 60 then
      g:ellipse(x + 6 * life * math.sin(t * 0.7 + i), y, (26 + 9 * (i % 4)) * k, 2 * k, "#E8FAF766")
    end
  end
  islet.draw(g, w * 0.56, h * 0.32, k)
  g:stand(Steady.light, w * 0.56 - 10 * k, h * 0.32 - 6 * k, 0.32 * k)
  islet.draw(g, w * 0.84, h * 0.87, 0.7 * k)
  pose.turn, pose.cx, pose.cy = life * math.sin(t * 1.2) / 360, nil, nil
  g:stand(Steady.palm, w * 0.84 - 10 * k, h * 0.87 - 4 * k, 0.3 * k, pose)
  local at = 0.5 - 0.36 * math.cos((t + 1.4) * TURN / 9)
  for i = 0, COURSE do
    channel[2 * i + 1], channel[2 * i + 2] = course(w, h, i / COURSE)
  end
  g:line(channel, 104 * k, "#E8FAF738")
  g:line(channel, 84 * k, "#E8FAF73D")
  local n = 0
  for i = 0, 16 do -- behind the boat, where it went
    wake[n + 1], wake[n + 2] = course(w, h, at * i / 16)
    n = n + 2
  end
  g:line(wake, 26 * k, "#FFFFFF40")
  g:line(wake, 7 * k, look.lamp)
  for i = 0, 6 do
    local u = (i + 0.5) / 7
    local x, y = course(w, h, u)
    local bob = 3 * life * math.sin(t * 1.6 + i)
    draw_buoy(g, x, y - 76 * k + bob, k, look.coral, "#B8431FB3")
    draw_buoy(g, x, y + 78 * k - bob, k, look.amber, "#C97A1EB3")
  end
  local x, y = course(w, h, at)
  local ax, ay = course(w, h, at + 0.01)
  draw_boat(g, x, y, math.atan(ay - y, ax - x) / TURN, 1.15 * k)
  g:ring(x + 8 * k, y + 4 * k, (34 + 8 * life * math.sin(t * 2)) * k, 4 * k, "#FFFFFFB3")
  icon.draw(g, "hand", x + 30 * k, y + 56 * k, 108 * k, look.abyss, 3.4)
  icon.draw(g, "hand", x + 30 * k, y + 56 * k, 108 * k, look.white, 1.8)
end

---------------------------------------------------------------- disguises: a stall of sweets

local Disguises = {}

local THINGS = { "milktea-sachet", "candy", "drink-glass", "gummies", "jelly-beans", "cookies", "popping-candy" }
local THING = 168

function Disguises.enter()
  Disguises.stall = picture.get("scenery/stall-amber.svg", 520)
  Disguises.things = {}
  for i, name in ipairs(THINGS) do
    Disguises.things[i] = picture.get("objects/" .. name .. ".svg", THING, THING)
  end
end

function Disguises.draw(g, w, h, r, t, life)
  g:arch(0, 0, w, h, paint("evening", h, function(high)
    return gradient.linear(0, 0, 0, high, { 0, "#0A2B44", 0.55, "#2B5B74", 0.8, "#C98787", 1, "#C98787" })
  end), r)
  g:arch(0, 0, w, h, paint("lamp" .. w, h, function(high)
    return gradient.radial(w / 2, high * 0.5, w * 0.62, { 0, "#FFD98AB3", 0.45, "#FFC26759", 1, "#FFC26700" })
  end), r)
  local stall = Disguises.stall
  local k = math.min(1.16, h / 410)
  if stall.ready then -- clipped by the arch: laid over the stall's own box
    local sw, sh = 520 * k, 410 * k
    local key = "stall" .. w
    g:arch(0, 0, w, h, paint(key, h, function(high)
      return gradient.picture(stall, (w - sw) / 2, high - 52 - sh, sw, sh)
    end), r)
  end
  g:rect(0, h - 104, w, 104, "#6B3C20", 28)
  g:rect(0, h - 104, w, 60, "#8A5230")
  g:rect(0, h - 104, w, 16, "#B97A45")
  local n = math.max(3, math.min(#THINGS, math.floor((w - 20) / 138)))
  local side = (w - 24) / n
  for i = 1, n do
    local turn = life * math.sin(t * 2.2 - i * 1.3)
    pose.turn, pose.cx, pose.cy = 3 * turn / 360, 0.5, 0.82
    local lift = 10 * life * math.max(0, math.sin(t * 2.2 - i * 1.3))
    g:picture(Disguises.things[i], 12 + side * (i - 0.5) - THING / 2, h - 52 - THING * 0.83 - lift, THING, THING, pose)
  end
end

---------------------------------------------------------------- quiz: lanterns at night

local Quiz = {}

local SIZE = 52 -- of a lantern
local LIT, PAPER = 248 / 40, 100 / 40

function Quiz.enter()
  Quiz.lit = picture.get("scenery/lantern-lit.svg", LIT * SIZE, LIT * SIZE)
  Quiz.paper = picture.get("scenery/lantern-paper.svg", PAPER * SIZE, PAPER * SIZE)
end

local rope = {}

function Quiz.draw(g, w, h, r, t, life)
  g:arch(0, 0, w, h, paint("night", h, function(high)
    return gradient.linear(0, 0, 0, high, { 0, "#061A2B", 0.5, "#0F4258", 1, "#2B7486" })
  end), r)
  for i = 1, 26 do
    local x, y = w * ((i * 0.618) % 0.9 + 0.05), h * ((i * 0.283) % 0.66 + 0.06)
    if x > inset(w, r, y) + 8 and x < w - inset(w, r, y) - 8 then
      g:circle(x, y, 1.2 + (i % 3) * 0.5, i % 2 == 0 and "#E8F6F5B3" or "#E8F6F566")
    end
  end
  -- the wall's top, dark, and the light on it
  g:rect(0, h - 74, w, 74, "#0B2433", 28)
  g:rect(0, h - 74, w, 40, "#0B2433")
  local merlons = math.floor((w - 20) / 66)
  for i = 0, merlons - 1 do
    local x = (w - merlons * 66 + 22) / 2 + i * 66
    g:rect(x, h - 108, 44, 40, "#0B2433", 4)
    g:rect(x + 28, h - 104, 16, 36, "#081B28", 4)
  end
  local y1, sag = h * 0.2, h * 0.09
  local side = inset(w, r, y1)
  for i = 0, 20 do
    local u = i / 20
    rope[2 * i + 1], rope[2 * i + 2] = side + (w - 2 * side) * u, y1 + 4 * u * (1 - u) * sag
  end
  g:line(rope, 4, look.abyss)
  local n = math.max(3, math.floor(w / 150))
  for i = 1, n do
    local u = (i - 0.5) / n
    local x, top = side + (w - 2 * side) * u, y1 + 4 * u * (1 - u) * sag
    local drop = (i % 2 == 0 and 74 or 22)
    -- the last one waits; while the picture lives it is lit and goes out again
    local light = i < n and 1 or life * (0.5 - 0.5 * math.cos(t * TURN / 3))
    g:line({ x, top, x, top + drop }, 3, look.abyss)
    pose.turn = 2.5 * life * math.sin(t * TURN / 3.6 + i * 1.9) / 360
    pose.cx = 0.5
    if light < 1 then
      pose.cy, pose.alpha = 0.5 - SIZE / (PAPER * SIZE), 1
      g:picture(Quiz.paper, x - PAPER * SIZE / 2, top + drop + SIZE - PAPER * SIZE / 2, PAPER * SIZE, PAPER * SIZE, pose)
    end
    if light > 0 then
      pose.cy, pose.alpha = 0.5 - SIZE / (LIT * SIZE), light
      g:picture(Quiz.lit, x - LIT * SIZE / 2, top + drop + SIZE - LIT * SIZE / 2, LIT * SIZE, LIT * SIZE, pose)
    end
    pose.alpha = 1
  end
end

local scenes = { steady = Steady, disguises = Disguises, quiz = Quiz }

---------------------------------------------------------------- any other: its picture

-- Laid over the arch so that it covers it, cut at the sides that are too long.
local function draw_cover(g, name, p, w, h, r)
  g:arch(0, 0, w, h, look.lagoon, r)
  if not p.ready then return end
  local k = math.max(w / p.w, h / p.h)
  g:arch(0, 0, w, h, paint(name .. w, h, function()
    return gradient.picture(p, (w - p.w * k) / 2, (h - p.h * k) / 2, p.w * k, p.h * k)
  end), r)
end

---Whether what an arch shows has its own way to fill a wide one.
---@param entry table of the catalogue
---@return boolean
function living.wide(entry) return scenes[entry.id] ~= nil end

---Asks for what an arch shows.
---@param entry table of the catalogue
---@param h number
function living.enter(entry, h)
  local scene = scenes[entry.id]
  if scene then
    scene.enter()
  elseif entry.picture and entry.picture ~= "" then
    entry.cover = picture.get(entry.picture, nil, h)
  end
end

---@param g canvas
---@param entry table
---@param w number
---@param h number
---@param r number
---@param t number
---@param life number 0 to 1
function living.draw(g, entry, w, h, r, t, life)
  local scene = scenes[entry.id]
  if scene then
    scene.draw(g, w, h, r, t, life)
  elseif entry.cover then
    draw_cover(g, entry.picture, entry.cover, w, h, r)
  else
    g:arch(0, 0, w, h, look.lagoon, r)
  end
end

return living
