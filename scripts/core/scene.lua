-- scene.lua - the living coast, by day, at dusk and at night, in both orientations.
--
-- Large layers move by whole units, so they stay plain copies for the painter; only small things
-- turn. With reduced motion nothing moves and the picture is the same.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local coast    = require "core.coast"
local look     = require "core.look"

local scene = {}

local CUT = 160 -- the layers begin here in the panorama, and are as wide as this
local CUT_W = 2080
local HILLS, FAR, MID, NEAR, FOAM, SAND = 380, 558, 706, 830, 800, 870 -- and at this height
local TURN = 2 * math.pi
local SLOW = 10 -- water, palms and lanterns move so often a second, all at once; boats each time
local KICK = 1.2 -- how long a touched thing answers, seconds

---@class Coast
---@field daypart "day"|"dusk"|"night"
---@field time number
local Coast = {}
Coast.__index = Coast

---@param daypart? "day"|"dusk"|"night"  the kiosk's unless told
---@param without? { gate?: boolean, boats?: boolean, palms?: boolean, beach?: boolean, stalls?: boolean, orb?: boolean }  false leaves it out
---@return Coast
function scene.coast(daypart, without)
  daypart = daypart or kiosk.daypart
  return setmetatable({
    daypart = daypart,
    day = coast.days[daypart],
    has = without or {},
    time = 0,
    slow = 0,
    kicks = {},
  }, Coast)
end

-- Numbers that look thrown, and are the same each time.
local function thrown(seed)
  return function()
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  end
end

function Coast:wants(what)
  return self.has[what] ~= false
end

function Coast:scenery(name, w, h)
  return picture.get("scenery/" .. name .. "-" .. self.daypart .. ".svg", w, h)
end

---Asks for the pictures, each at the size it is drawn. Again after a change of orientation.
function Coast:enter()
  local at = kiosk.upright and coast.upright or coast.landscape
  self.at, self.upright = at, kiosk.upright
  local p = {}
  self.p = p
  p.hills = self:scenery("coast-hills", CUT_W)
  p.far = self:scenery("coast-sea-far", CUT_W)
  p.mid = self:scenery("coast-sea-mid", CUT_W)
  p.near = self:scenery("coast-sea-near", CUT_W)
  if self:wants "beach" then
    p.foam = self:scenery("coast-foam", CUT_W)
    p.sand = self:scenery("coast-sand", CUT_W)
  end
  if self.daypart == "day" then
    p.large = picture.get("scenery/cloud-day-large.svg", 640)
    p.small = picture.get("scenery/cloud-day-small.svg", 300)
  end
  if self:wants "gate" then self:enter_gate(p, at.gate[3]) end
  if self:wants "boats" then
    p.boat = self:scenery("boat", 400 * at.boat[3])
    p.sampan = self:scenery("sampan", 290 * at.sampan[3])
    p.wake = self:scenery("wake", 600 * at.boat[3])
  end
  if self:wants "palms" then
    p.side = self:scenery("palm-side", 440) -- what a tall palm shows at the right edge
    p.low = self:scenery("palm-low", 440 * 1.42)
  end
  self.stalls = self.day.stars and self:wants "stalls" and at.stalls or {}
  for _, stall in ipairs(self.stalls) do
    p[stall[1]] = picture.get("scenery/stall-" .. stall[1] .. ".svg", 520 * 0.66)
  end
  if #self.stalls > 0 then self:enter_market() end
  self.glow = self:wants "gate" and picture.get("ui/glow-warm.png") or nil
  self:lay_out(at)
end

function Coast:enter_gate(p, s)
  p.gate = self:scenery("gate", 840 * s)
  p.wall = self:scenery("wall-run", 640 * s)
  p.quay = self:scenery("wall-quay", 2320 * s)
  local lit = self.day.lit
  p.lantern = picture.get(self.day.lantern, (lit and 248 or 100) * 15 / 40 * s)
  if #self.at.headlands > 0 then p.headland = self:scenery("headland", 800 * 0.62 * s, 170 * 0.9 * s) end
  if self.at.lighthouse then
    p.lighthouse = self:scenery("lighthouse", 120 * self.at.lighthouse[3])
    if lit then p.beam = picture.get("scenery/lighthouse-beam.svg", 630 * 0.7) end
  end
end

-- All that is fixed for this orientation, once: gradients, stars, glints, lanterns.
function Coast:lay_out(at)
  local day, w = self.day, kiosk.w
  local orb = at.orb[self.daypart]
  self.orb_x, self.orb_y, self.orb_r = orb[1], orb[2], day.orb_size * orb[3]
  self.sky = gradient.linear(0, 0, 0, at.horizon + 12, day.sky)
  self.halo_r = day.halo_size * (self.upright and 1.25 or 1)
  self.halo = gradient.radial(orb[1], orb[2], self.halo_r, day.halo)
  self.boat_x = #self.stalls > 0 and at.boat_aside or at.boat[1]
  self.stars, self.glints, self.lanterns = {}, {}, {}
  local r = thrown(11)
  for i = 1, day.stars and 130 or 0 do
    self.stars[i] = { r() * w, r() ^ 1.5 * (at.horizon - 70), 1 + 1.3 * r(), 0.35 + 0.45 * r() }
  end
  if self:wants "orb" then
    for i = 0, 44 do -- the orb's path on the water
      local t = i / 60
      local spread = (r() - 0.5) * (40 + t * 260)
      self:glint(orb[1] + spread, at.horizon + 6 + t ^ 1.5 * 400, (14 + t * 110) * (1 + r()), 1.5 + 3.2 * t, day.glint,
        (0.85 - 0.55 * t) * (0.6 + 0.4 * r()))
    end
  end
  if self:wants "gate" then
    if day.light then self:lay_light(at.gate, r) end
    self:hang_lanterns(at.gate[3])
  end
end

function Coast:glint(x, y, wide, high, color, alpha)
  if y < self.at.horizon + self.at.mid - self.at.far + 152 then
    self.glints[#self.glints + 1] = { x, y, wide / 2, high * 0.6, look.fade(color, alpha) }
  end
end

function Coast:lay_light(gate, r)
  local x, y, s = gate[1], gate[2], gate[3]
  for _ = 1, 90 do
    local t, dx = r(), (r() - 0.5) * 1900 * s
    self:glint(x + dx, y + 10 + t * t * 190, (60 + r() * 130) * s, 2 + 5 * t, "#FFB95E",
      (0.5 - 0.42 * t) * (math.abs(dx) < 380 * s and 1.1 or 0.5))
  end
  for i = 0, 25 do
    self:glint(x + (r() - 0.5) * 150 * s, y + 8 + i * 6, (150 - i * 2) * s * (0.5 + 0.5 * r()), 2.4, look.lamp, 0.7 - 0.024 * i)
  end
end

-- Each lantern: where its cap is, in the gate's units, its size, its own phase, its rope.
function Coast:hang_lanterns(s)
  self.ropes = {}
  for k, ends in ipairs(coast.ropes) do
    local a, b, points = ends[1], ends[2], {}
    for i = 0, 12 do
      local t = i / 12
      points[#points + 1] = (a + (b - a) * t) * s
      points[#points + 1] = (-196 + 104 * t * (1 - t)) * s
    end
    self.ropes[k] = points
    for i = 1, 7 do
      local t = (i - 0.5) / 7
      self.lanterns[#self.lanterns + 1] = { (a + (b - a) * t) * s, (-196 + 104 * t * (1 - t)) * s, 11 * s, i * 0.37 + k * 0.21, k }
    end
  end
  for i, x in ipairs(coast.gate_lanterns) do
    self.lanterns[#self.lanterns + 1] = { x * s, -360 * s, 15 * s, i * 0.29, 5 }
  end
end

---@param dt number
function Coast:update(dt)
  if not kiosk.reduced_motion then self.time = self.time + dt end
  self.slow = math.floor(self.time * SLOW) / SLOW
  for what, left in pairs(self.kicks) do
    self.kicks[what] = left > dt and left - dt or nil
  end
end

---Makes a touched thing answer: "boat", "sampan", "palm", "gate" or "lantern".
function Coast:kick(what)
  self.kicks[what] = KICK
end

-- How much a touched thing still moves, and where in its swing it is: -1 to 1, dying away.
function Coast:swing(what, turns)
  local left = self.kicks[what]
  if not left or kiosk.reduced_motion then return 0 end
  local age = 1 - left / KICK
  return (1 - age) * (1 - age) * math.sin(age * TURN * turns)
end

-- A wave of its own period and phase.
function Coast:wave(period, phase, time)
  return math.sin(TURN * ((time or self.slow) / period + (phase or 0)))
end

---What is at (x,y): "boat", "sampan", "palm", "lantern", "gate", "sea" or "sky".
---@return string
function Coast:find(x, y)
  local at = self.at
  local function near(place, left, up, side, down)
    local s = place[3]
    local px = place == at.boat and self.boat_x or place[1]
    return x > px - left * s and x < px + side * s and y > place[2] - up * s and y < place[2] + down * s
  end
  if self:wants "boats" then
    if near(at.boat, 170, 220, 180, 26) then return "boat" end
    if near(at.sampan, 120, 90, 120, 30) then return "sampan" end
  end
  for _, palm in ipairs(self:wants "palms" and at.palms or {}) do
    local high = palm[1] == "side" and 640 or 330
    local lean = palm[1] == "side" and -130 or 60
    local dx, dy = x - palm[2] - lean * palm[4], y - palm[3] + high * palm[4]
    if dx * dx + dy * dy < (0.42 * high * palm[4]) ^ 2 then return "palm" end
  end
  if self:wants "gate" then
    local gx, gy, s = at.gate[1], at.gate[2], at.gate[3]
    for _, l in ipairs(self.lanterns) do
      if math.abs(x - gx - l[1]) < 26 and math.abs(y - gy - l[2] - l[3]) < 30 then return "lantern" end
    end
    if math.abs(x - gx) < 390 * s and y < gy and y > gy - 660 * s then return "gate" end
  end
  return y > at.horizon and "sea" or "sky"
end

local clip, option, move = { clip = { 0, 0, 0, 0 } }, { turn = 0 }, { x = 0, y = 0, scale = 1 }

local function lens(w, h)
  return string.format("M%g 0Q0 %g %g 0Q0 %g %g 0Z", -w / 2, -h, w / 2, h, -w / 2)
end

function Coast:draw_orb(g)
  local x, y, r = self.orb_x, self.orb_y, self.orb_r
  g:circle(x, y, self.halo_r, self.halo)
  g:circle(x, y, r, self.day.orb)
  if self.day.shade then
    local k = r / 64
    move.x, move.y, move.scale = x, y, k
    g:push(move)
    g:path("M0 -64A64 64 0 0 1 0 64A92 92 0 0 0 22 -2A92 92 0 0 0 0 -64Z", self.day.shade)
    g:pop()
  end
end

function Coast:draw_clouds(g, parallax)
  local drift = look.whole(self.time * 6 + parallax * 0.05)
  for _, cloud in ipairs(self.p.large and self.at.clouds or {}) do
    local p = self.p[cloud[1]]
    local x = (cloud[2] + drift + 640) % (g.w + 640) - 640
    g:picture(p, x, cloud[3], cloud[1] == "large" and 640 or 300)
  end
  for _, cloud in ipairs(self.day.clouds or {}) do
    local w, h = cloud[3], cloud[4]
    cloud.d = cloud.d or { lens(w, h), lens(w * 0.6, h * 0.5) }
    move.scale = 1
    move.x = (cloud[1] + drift + w / 2) % (g.w + w) - w / 2
    move.y = cloud[2] * self.at.horizon / 560
    g:push(move)
    g:path(cloud.d[1], look.fade(cloud[5], cloud[6]))
    g:pop()
    move.x, move.y = move.x + w * 0.22, move.y + h * 0.55
    g:push(move)
    g:path(cloud.d[2], look.fade(cloud[5], cloud[6] * 0.8))
    g:pop()
  end
end

local wings = {}

local function draw_bird(g, x, y, s, color)
  for i = 0, 8 do
    local t = i / 4
    local u = t > 1 and t - 1 or t
    wings[2 * i + 1] = x + (t - 1) * 20 * s
    wings[2 * i + 2] = y - 26 * s * u * (1 - u)
  end
  g:line(wings, 3.2 * s, color)
end

function Coast:draw_sky(g, parallax)
  local at = self.at
  g:rect(0, 0, g.w, at.horizon + 12, self.sky)
  for i, star in ipairs(self.stars) do
    local alpha = star[4]
    if i % 10 == 0 then alpha = 0.75 + 0.25 * self:wave(3, i * 0.13) end
    g:circle(star[1], star[2], star[3], look.fade("#E8F6F5", alpha))
  end
  clip.clip[3], clip.clip[4] = g.w, at.horizon + 4
  g:push(clip)
  if self:wants "orb" then self:draw_orb(g) end
  self:draw_clouds(g, parallax)
  g:pop()
  for _, bird in ipairs(self.day.bird and at.birds or {}) do
    draw_bird(g, bird[1], bird[2], bird[3], self.day.bird)
  end
end

function Coast:layer(g, p, top, down, left, dx, dy)
  g:picture(p, CUT - left + look.whole(dx), top + down + look.whole(dy), CUT_W)
end

-- The warm light in the gateway: always there at night, for a moment by day when it is touched.
function Coast:draw_door(g, x, y, s)
  local left = self.kicks.gate
  if not left then return end
  local alpha = math.min(1, left / KICK * 1.4)
  move.x, move.y, move.scale = x, y, s
  g:push(move)
  g:path("M-76 0L-76 -110A76 76 0 0 1 76 -110L76 0Z", look.fade("#FFD891", alpha))
  g:path("M-44 0L-44 -96A44 44 0 0 1 44 -96L44 0Z", look.fade("#FFF0C8", alpha))
  g:pop()
  self.lamp = self.lamp or { add = true }
  self.lamp.alpha = 0.8 * alpha
  g:picture(self.glow, x - 320 * s, y - 390 * s, 640 * s, 640 * s, self.lamp)
end

function Coast:draw_lanterns(g, x, y)
  for _, rope in ipairs(self.ropes) do
    move.x, move.y, move.scale = x, y, 1
    g:push(move)
    g:line(rope, 2, self.day.rope)
    g:pop()
  end
  local swing = self:swing("lantern", 4) * 16 / 360
  for _, l in ipairs(self.lanterns) do
    local turn = (2 * self:wave(3.6, l[4])) / 360 + swing
    local a = turn * TURN
    option.turn = turn
    g:stand(self.p.lantern, x + l[1] - math.sin(a) * l[3], y + l[2] + math.cos(a) * l[3], l[3] / 40, option)
  end
end

function Coast:draw_beam(g)
  local at, around = self.at.lighthouse, self:wave(12, 0.25)
  if not self.p.beam or math.abs(around) < 0.05 then return end
  local long = look.whole(630 * 0.7 * math.abs(around))
  local back = around < 0
  self.ray = self.ray or { add = true }
  self.ray.alpha, self.ray.flip = 0.7 * math.abs(around), back
  g:picture(self.p.beam, back and at[1] - long or at[1], at[2] - 258 * at[3] - 63, long, 119, self.ray)
end

function Coast:draw_gate(g, parallax)
  local at, p = self.at, self.p
  local x, y, s = at.gate[1] + look.whole(parallax * 0.22), at.gate[2], at.gate[3]
  if p.lighthouse then
    g:stand(p.lighthouse, at.lighthouse[1] + look.whole(parallax * 0.22), at.lighthouse[2], at.lighthouse[3])
    self:draw_beam(g)
  end
  for _, land in ipairs(at.headlands) do
    local kx, ky = land[3] * s, land[4] * s
    g:picture(p.headland, x + land[1] * s - 380 * kx, y + land[2] * s - 140 * ky, 800 * kx, 170 * ky)
  end
  for _, wall in ipairs(at.walls) do
    g:stand(p.wall, x + wall * s, y, s)
  end
  g:stand(p.gate, x, y, s)
  self:draw_door(g, x, y, s)
  self:draw_lanterns(g, x, y)
  g:stand(p.quay, x, y, s)
end

function Coast:draw_boat(g, p, what, place, x, period, parallax)
  local s, kick = place[3], self:swing(what, 2)
  local dx = look.whole(parallax * 0.45)
  g:stand(self.p.wake, x + dx, place[2], s)
  option.turn = (1.2 * self:wave(period, 0.2, self.time) + 5 * kick) / 360
  g:stand(p, x + dx, place[2] + 6 * s * self:wave(period, 0, self.time) + 12 * kick, s, option)
end

function Coast:draw_sea(g, parallax)
  local at, p, day = self.at, self.p, self.day
  local mid, near = self:wave(9), self:wave(9, 0.5)
  self:layer(g, p.mid, MID, at.mid, at.left, 20 * mid + parallax * 0.35, 2 * self:wave(9, 0.25))
  if at.near > at.mid then -- upright: more water between the two
    g:rect(0, MID + at.mid + 214 - 4, g.w, at.near - at.mid, day.under.mid)
  end
  if self:wants "boats" then
    self:draw_boat(g, p.sampan, "sampan", at.sampan, at.sampan[1], 3.4, parallax)
    self:draw_boat(g, p.boat, "boat", at.boat, self.boat_x, 4.2, parallax)
  end
  self:layer(g, p.near, NEAR, at.near, at.left, 20 * near + parallax * 0.6, 2 * self:wave(9, 0.75))
  local foot = NEAR + at.near + 186
  if foot < g.h then g:rect(0, foot, g.w, g.h - foot, day.under.near) end
end

function Coast:draw_beach(g, parallax)
  local at, p = self.at, self.p
  local dx = parallax * 0.8
  self:layer(g, p.foam, FOAM, at.beach, at.beach_left, dx, 7 * self:wave(6))
  self:layer(g, p.sand, SAND, at.beach, at.beach_left, dx, 0)
  local foot = SAND + at.beach + 206
  if foot < g.h then g:rect(0, foot, g.w, g.h - foot, self.day.under.sand) end
end

-- The night market on the beach: two stalls under one rope.
local MARKET = { post = { 1305, 780, 1320, 990 }, from = 1305, y = 780, wide = 620, rise = 46, sag = 96 }

local function market_rope(t)
  return MARKET.from + MARKET.wide * t, MARKET.y - MARKET.rise * t + MARKET.sag * t * (1 - t)
end

function Coast:enter_market()
  self.pools, self.rope = {}, {}
  self.p.lantern = self.p.lantern or picture.get(self.day.lantern, 248 * 9 / 40) -- without a gate, too
  for i, stall in ipairs(self.stalls) do
    self.pools[i] = gradient.radial(stall[2], stall[3] + 8, 230 * stall[4], "#FFC26780", "#FFC26700")
  end
  for i = 0, 20 do
    self.rope[2 * i + 1], self.rope[2 * i + 2] = market_rope(i / 20)
  end
end

function Coast:draw_market(g, parallax)
  move.x, move.y, move.scale = look.whole(parallax * 0.8), 0, 1
  g:push(move)
  for i, stall in ipairs(self.stalls) do
    local x, y, s = stall[2], stall[3], stall[4]
    g:ellipse(x, y + 8, 230 * s, 40 * s, self.pools[i])
    g:stand(self.p[stall[1]], x, y, s)
  end
  g:line(MARKET.post, 7, look.abyss)
  g:line(self.rope, 3, look.abyss)
  for i = 1, 10 do
    local x, y = market_rope((i - 0.5) / 10)
    option.turn = 2 * self:wave(3.6, i * 0.41) / 360
    g:stand(self.p.lantern, x, y + 9, 9 / 40, option)
  end
  g:pop()
end

function Coast:draw_palms(g, parallax)
  local kick = self:swing("palm", 3) * 2.4
  for i, palm in ipairs(self.at.palms) do
    option.turn = (0.6 * self:wave(5, i * 0.3) + kick) / 360
    g:stand(self.p[palm[1]], palm[2] + look.whole(parallax), palm[3], palm[4], option)
  end
end

---@param g canvas
---@param by? { parallax?: number, veil?: paint }  how far a finger has drawn the coast, units; what dims the sky for words on it
function Coast:draw(g, by)
  local parallax = by and not kiosk.reduced_motion and by.parallax or 0
  if self.upright ~= g.upright then self:enter() end
  local at, p = self.at, self.p
  self:draw_sky(g, parallax)
  if by and by.veil then g:rect(0, 0, g.w, at.horizon + 12, by.veil) end
  self:layer(g, p.hills, HILLS, at.far, at.left, parallax * 0.1, 0)
  self:layer(g, p.far, FAR, at.far, at.left, parallax * 0.16, 0)
  for _, glint in ipairs(self.glints) do
    g:ellipse(glint[1], glint[2], glint[3], glint[4], glint[5])
  end
  if self:wants "gate" then self:draw_gate(g, parallax) end
  self:draw_sea(g, parallax)
  if self:wants "beach" then self:draw_beach(g, parallax) end
  if #self.stalls > 0 then self:draw_market(g, parallax) end
  if self:wants "palms" then self:draw_palms(g, parallax) end
end

return scene
