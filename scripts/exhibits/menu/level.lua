-- level.lua - which sea is yours: three levels of the same sea, and a way on without choosing.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local ease     = require "core.ease"
local look     = require "core.look"
local paper    = require "core.paper"
local words    = require "exhibit.words"

local Level = {}
Level.__index = Level

local LIVES, CALM = 6, 1.5

-- pills: x, y, w, h; animals and boats: x, y, scale
local WIDE = {
  water = 430, title = { 960, 150, 104 }, follows = { 960, 228 },
  pills = { { 300, 676, 400, 190 }, { 740, 752, 460, 190 }, { 1240, 812, 560, 190 } }, look = { 488, 912, 240, 104 },
  fish = { { 470, 560, 0.6 }, { 400, 610, 0.42 }, { 530, 640, -0.42 } }, turtle = { 960, 610, 1.05 }, whale = { 1560, 640, 0.72 },
  boat = { 1640, 424, 0.62 }, sampan = { 420, 424, 0.7 }, sun = { 330, 170, 74 }, hills = { -80, 224 }, clouds = { { "large", -180, 204 }, { "large", 1560, 190 }, { "small", 1600, 70 } },
  coral = { { 120, 690, 0.9 }, { 240, 668, 0.7 } },
  bed = { { -40, 680 }, { 200, 664 }, { 380, 716 }, { 560, 800 }, { 880, 900 }, { 1180, 970 }, { 1560, 1024 }, { 1960, 1056 } },
  beams = { { 500, 120 }, { 860, 160 }, { 1300, 110 }, { 1620, 150 } },
}
local TALL = {
  water = 660, title = { 540, 300, 104 }, follows = { 540, 384 },
  pills = { { 84, 1090, 480, 190 }, { 280, 1320, 500, 190 }, { 436, 1550, 560, 190 } }, look = { 716, 1780, 280, 112 },
  fish = { { 250, 900, 0.8 }, { 150, 980, 0.55 }, { 350, 1000, -0.55 } }, turtle = { 770, 1130, 1 }, whale = { 214, 1590, 0.52 },
  boat = { 800, 652, 0.8 }, sampan = { 250, 654, 0.8 }, sun = { 880, 124, 74 }, hills = { -700, 454 }, clouds = { { "large", -260, 470 }, { "small", 760, 500 }, { "small", 80, 90 } },
  coral = { { 50, 1700, 0.7 }, { 600, 1846, 0.6 } },
  bed = { { -40, 1690 }, { 120, 1700 }, { 280, 1740 }, { 440, 1790 }, { 640, 1836 }, { 860, 1866 }, { 1120, 1884 } },
  beams = { { 260, 120 }, { 560, 160 }, { 860, 110 }, { 1050, 150 } },
}

---@param done fun(level: string)
function Level.new(done)
  return setmetatable({ done = done, time = 0, lives = 0 }, Level)
end

function Level:enter()
  local at = kiosk.upright and TALL or WIDE
  self.at, self.upright = at, kiosk.upright
  local list = {}
  for i, level in ipairs(words.levels) do
    local p = at.pills[i]
    list[i] = button.new { x = p[1], y = p[2], w = p[3], h = p[4], radius = 95, size = 60, label = level.name, sub = level.sea,
      press = function() self.done(level.id) end }
  end
  local p = at.look
  list[4] = button.new { x = p[1], y = p[2], w = p[3], h = p[4], kind = "night", size = 44, label = words.just_look,
    press = function() self.done("primary") end }
  self.buttons = button.group(list)
  self.fish = picture.get("scenery/sea-fish.svg", 180 * 0.6)
  self.turtle = picture.get("scenery/sea-turtle.svg", 310)
  self.whale = picture.get("scenery/sea-whale.svg", 650 * 0.72)
  self.coral = picture.get("scenery/sea-coral.svg", 140 * 0.9)
  self.boat = picture.get("scenery/boat-day.svg", 400 * at.boat[3])
  self.sampan = picture.get("scenery/sampan-day.svg", 290 * at.sampan[3])
  self.hills = picture.get("scenery/coast-hills-day.svg", 2080)
  self.clouds = { large = picture.get("scenery/cloud-day-large.svg", 460), small = picture.get("scenery/cloud-day-small.svg", 300) }
  self:lay_out(at)
  self:wake()
end

-- Catmull-Rom through the bed's points, closed below.
local function smooth(points, h)
  local out = {}
  local n = #points
  for i = 1, n - 1 do
    local a, b, c, d = points[math.max(1, i - 1)], points[i], points[i + 1], points[math.min(n, i + 2)]
    for k = 0, 7 do
      local t = k / 8
      for axis = 1, 2 do
        local p0, p1, p2, p3 = a[axis], b[axis], c[axis], d[axis]
        out[#out + 1] = 0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t)
      end
    end
  end
  local last = points[n]
  for _, v in ipairs { last[1], last[2], last[1], h + 10, points[1][1], h + 10 } do
    out[#out + 1] = v
  end
  return out
end

function Level:lay_out(at)
  local w, h = kiosk.w, kiosk.h
  self.sky = gradient.linear(0, 0, 0, at.water, { 0, "#3FA9C6", 0.6, "#7CCAD3", 1, "#C4E8E1" })
  self.halo = gradient.radial(at.sun[1], at.sun[2], 620, { 0, "#FFF6DCF2", 0.12, "#FFF0CCBF", 0.4, "#FFF0CC47", 1, "#FFF0CC00" })
  self.sea = gradient.linear(0, at.water, 0, h, { 0, "#3FB4C2", 0.35, "#14839C", 1, "#062C3F" })
  self.ray = gradient.linear(0, at.water, 0, h, "#E8FAF733", "#E8FAF700")
  self.sand = gradient.linear(0, 0, w, 0, { 0, look.sand, 0.35, "#CDBD93", 1, "#3E6B70" })
  self.bed = smooth(at.bed, h)
  self.shade = {} -- the same bed, a little higher: the water over it is lighter
  for i, v in ipairs(self.bed) do
    self.shade[i] = i % 2 == 0 and v < h and v - 34 or v
  end
  self.rays = {}
  for i, beam in ipairs(at.beams) do
    local x, wide, deep = beam[1], beam[2], h - at.water
    self.rays[i] = { x, at.water + 6, x + wide, at.water + 6, x + wide - 0.34 * deep, h, x - 0.56 * deep, h }
  end
  self.wave, self.back = {}, {}
end

function Level:wake()
  if not kiosk.reduced_motion then self.lives = LIVES end
end

function Level:update(dt)
  if self.lives > 0 then
    self.lives = self.lives - dt
    self.time = self.time + dt
  end
  if self.buttons:update(dt) then return 0 end
  return self.lives > 0 and 1 / 30 or math.huge
end

function Level:touch(t)
  if t.phase == "down" then self:wake() end
  self.buttons:touch(t)
end

local function surface(points, w, y, a, phase)
  local n = 0
  for x = -20, w + 20, 20 do
    points[n + 1], points[n + 2] = x, y + a * math.sin(x / 260 + phase) + 0.4 * a * math.sin(x / 101 + phase * 2)
    n = n + 2
  end
  return n
end

local function close(points, n, w, foot)
  points[n + 1], points[n + 2], points[n + 3], points[n + 4] = w + 20, foot, -20, foot
end

local function open(points, n)
  for i = n + 4, n + 1, -1 do
    points[i] = nil
  end
end

local pose, clip = { turn = 0 }, { clip = { 0, 0, 0, 0 } }

function Level:draw_above(g, life)
  local at = self.at
  g:rect(0, 0, g.w, at.water, self.sky)
  clip.clip[3], clip.clip[4] = g.w, at.water
  g:push(clip)
  g:circle(at.sun[1], at.sun[2], 620, self.halo)
  g:circle(at.sun[1], at.sun[2], at.sun[3], "#FFFBEE")
  for _, cloud in ipairs(at.clouds) do
    g:picture(self.clouds[cloud[1]], cloud[2], cloud[3], cloud[1] == "large" and 460 or 300)
  end
  g:picture(self.hills, at.hills[1], at.hills[2], 2080)
  g:pop()
  local n = surface(self.back, g.w, at.water - 25, 10, 2)
  close(self.back, n, g.w, at.water + 30)
  g:poly(self.back, "#8FD3D6")
  pose.turn = 1.2 * life * math.sin(self.time * 1.5) / 360
  g:stand(self.boat, at.boat[1], at.boat[2] + 4 * life * math.sin(self.time * 1.5 + 1), at.boat[3], pose)
  pose.turn = 1.2 * life * math.sin(self.time * 1.8 + 2) / 360
  g:stand(self.sampan, at.sampan[1], at.sampan[2] + 3 * life * math.sin(self.time * 1.8), at.sampan[3], pose)
end

function Level:draw_below(g, life)
  local at, t = self.at, self.time
  local n = surface(self.wave, g.w, at.water, 12, 0.6)
  close(self.wave, n, g.w, at.water + 40)
  g:poly(self.wave, self.sea)
  open(self.wave, n)
  g:rect(0, at.water + 40, g.w, g.h - at.water - 40, self.sea)
  g:line(self.wave, 6, "#E8FAF7E6")
  for _, ray in ipairs(self.rays) do
    g:poly(ray, self.ray)
  end
  g:poly(self.shade, "#2C7F8680")
  g:poly(self.bed, self.sand)
  for i, c in ipairs(at.coral) do
    pose.turn = 2 * life * math.sin(t * 1.3 + i) / 360
    g:stand(self.coral, c[1], c[2], c[3], pose)
  end
  pose.turn = 0
  for i, f in ipairs(at.fish) do
    local swim = 14 * life * math.sin(t * 1.1 + i * 2)
    local s = math.abs(f[3])
    pose.flip = f[3] < 0
    g:picture(self.fish, f[1] - 110 * s + swim, f[2] - 60 * s + 5 * life * math.sin(t * 1.7 + i), 180 * s, 120 * s, pose)
  end
  pose.flip = nil
  pose.turn = 2.5 * life * math.sin(t * 0.9) / 360
  g:stand(self.turtle, at.turtle[1] + 12 * life * math.sin(t * 0.7), at.turtle[2], at.turtle[3], pose)
  pose.turn = 1.5 * life * math.sin(t * 0.6 + 1) / 360
  g:stand(self.whale, at.whale[1] - 14 * life * math.sin(t * 0.5), at.whale[2], at.whale[3], pose)
end

local title, follows = { bold = true }, { size = 44 }

function Level:draw(g)
  if self.upright ~= g.upright then self:enter() end
  local at, life = self.at, ease.clamp(self.lives / CALM)
  self:draw_above(g, life)
  self:draw_below(g, life)
  title.size = at.title[3]
  paper.centred(g, words.sea, at.title[1], at.title[2], g.w - 168, title)
  paper.centred(g, words.follows, at.follows[1], at.follows[2], g.w - 168, follows)
  self.buttons:draw(g)
end

return Level
