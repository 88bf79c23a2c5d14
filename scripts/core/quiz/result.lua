-- result.lua - the end of a round: the lanterns on a night sky and their light on the water. It says
-- how many shine, never how many do not; what waits can be looked at again. Several players share it.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local ease     = require "core.ease"
local lantern  = require "core.lantern"
local look     = require "core.look"
local fit      = require "core.quiz.fit"
local words    = require "core.quiz.words"

local Result = {}
Result.__index = Result

local result = {}

local ARRIVE = 0.4
local TOPICS_SHOWN = 3
local HILLS_WIDE, HILLS_FOOT = 2080, 180 -- the layer's width, and the height of the horizon in it

local LYING = {
  horizon = 600, text = 130, text_wide = 1660, big = 372, big_high = 200, lines = { 630, 694, 756 }, line_high = 60,
  retry = { 500, 836, 560, 168 }, more = { 1092, 836, 360, 168 }, alone = { 716, 836, 560, 168 },
  phones = { 1490, 838, 366, 56 },
}
local UPRIGHT = {
  horizon = 900, text = 84, text_wide = 912, big = 600, big_high = 220, lines = { 960, 1072, 1184 }, line_high = 104,
  retry = { 84, 1340, 912, 168 }, more = { 84, 1532, 912, 148 }, alone = { 84, 1340, 912, 168 },
  phones = { 560, 1724, 436, 54 },
}

local function places()
  return kiosk.upright and UPRIGHT or LYING
end

---How many are lit, and which wait.
function result.count(states)
  local lit, waiting = 0, {}
  for i, state in ipairs(states) do
    if state == "lit" then lit = lit + 1 else waiting[#waiting + 1] = i end
  end
  return lit, waiting
end

-- The topics of what waits, each once, in both languages.
local function topics(quiz, questions, waiting)
  local zh, en, seen = {}, {}, {}
  for _, i in ipairs(waiting) do
    local topic = questions[i].topic
    if topic and not seen[topic] and #zh < TOPICS_SHOWN then
      seen[topic] = true
      local scene = quiz.scenes and quiz.scenes[topic]
      zh[#zh + 1], en[#en + 1] = topic, scene and scene.english or topic
    end
  end
  return zh, en
end

---Whether so many lanterns are a pass.
function result.passed(quiz, lit)
  return lit >= (quiz.pass or quiz.draw)
end

local function closing(quiz, lit)
  local passed = result.passed(quiz, lit)
  local list = passed and quiz.home or quiz.again
  return list and words.about(list[1], list[2])
end

---@param it table quiz, questions, states, round (how many came before), together?, on_retry, on_more
function result.new(it)
  local self = setmetatable(it, Result)
  local lit, waiting = result.count(it.states)
  self.big = fit.new { words = it.together and words.together(lit) or words.lit(lit, #it.states), size = 150, upto = 70, bold = true, lines = 1 }
  local first = #waiting > 0 and words.waiting(#waiting, topics(it.quiz, it.questions, waiting)) or words.all_yours
  local carry = it.quiz.carry and it.quiz.carry[it.round % #it.quiz.carry + 1]
  self.lines = {
    { fit.new { words = first, size = 46, upto = 30, even = true }, look.white },
    { fit.new { words = carry and words.carry(carry) or "", size = 46, upto = 30, bold = true, even = true }, "#FFE3A6" },
    { fit.new { words = closing(it.quiz, lit) or "", size = 42, upto = 28, even = true }, "#DDF0F0" },
  }
  self.phones = {}
  for i, phone in ipairs(it.quiz.phones or {}) do
    self.phones[i] = fit.new { words = phone, size = 36, upto = 26, bold = true }
  end
  self.retry = #waiting > 0 and button.new {
    x = 0, y = 0, w = 1, h = 1, kind = "primary", icon = "again", size = 54, label = words.light_those(#waiting), press = it.on_retry,
  } or nil
  self.more = button.new {
    x = 0, y = 0, w = 1, h = 1, kind = self.retry and "night" or "primary", size = 48, label = words.more(#it.states), press = it.on_more,
  }
  self.hills = picture.get("scenery/coast-hills-night.svg", HILLS_WIDE)
  lantern.enter("sky")
  self.arrive = ease.timer(ARRIVE)
  if not kiosk.reduced_motion then self.arrive:start() end
  self:changed()
  kiosk.skin("night")
  return self
end

local function put(b, at)
  b.x, b.y, b.w, b.h = at[1], at[2], at[3], at[4]
end

function Result:changed()
  local p = places()
  if self.retry then put(self.retry, p.retry) end
  put(self.more, self.retry and p.more or p.alone)
  self.sky = gradient.linear(0, 0, 0, p.horizon, { 0, "#051524", 0.55, "#0B3450", 1, "#23707C" })
  self.water = gradient.linear(0, p.horizon, 0, kiosk.h, { 0, "#1C5E70", 0.25, "#0D3C54", 0.6, "#062337", 1, "#041826" })
end

function Result:update(dt)
  local moving = self.arrive:step(dt)
  moving = self.more:update(dt) or moving
  return self.retry and self.retry:update(dt) or moving
end

function Result:touch(t)
  if t.phase == "down" then self.arrive:finish() end
  if self.retry and self.retry:touch(t) then return end
  self.more:touch(t)
end

-- The same stars each time: a walk that does not repeat within the sky.
local function stars(g, horizon)
  for i = 1, 70 do
    local x, y = i * 617 % g.w, i * 389 % math.floor(horizon * 0.8)
    g:circle(x, y, 1.4 + i % 3 * 0.6, i % 4 == 0 and "#FFFFFFD0" or "#FFFFFF78")
  end
end

local fade = { alpha = 1 }

---@param g canvas
function Result:draw(g)
  local p = places()
  g:rect(0, 0, g.w, p.horizon, self.sky)
  stars(g, p.horizon)
  g:picture(self.hills, kiosk.upright and -600 or -80, p.horizon - HILLS_FOOT)
  g:rect(0, p.horizon, g.w, g.h - p.horizon, self.water)
  g:rect(0, p.horizon - 2, g.w, 4, "#9FD9DC80")
  lantern.light(g, self.states, p.horizon)
  lantern.sky(g, self.states)
  local arriving = self.arrive.running
  if arriving then
    fade.alpha = self.arrive.t
    g:push(fade)
  end
  self.big:centre(g, p.text, p.big, p.text_wide, p.big_high, look.cream)
  for i, line in ipairs(self.lines) do
    if line[1].words ~= "" then line[1]:centre(g, p.text, p.lines[i], p.text_wide, p.line_high, line[2]) end
  end
  for i, phone in ipairs(self.phones) do
    phone:right(g, p.phones[1], p.phones[2] + (i - 1) * p.phones[4], p.phones[3], p.phones[4], look.white)
  end
  if arriving then g:pop() end
  if self.retry then self.retry:draw(g) end
  self.more:draw(g)
end

return result
