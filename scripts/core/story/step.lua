-- core.story.step - one decision: the place, what is said, two or three ways to answer it. The tide
-- brings what the coach thinks of the one chosen; before the touch none carries a mark.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local look    = require "core.look"
local paper   = require "core.paper"
local shuffle = require "core.shuffle"
local shore   = require "core.shore"
local fit     = require "core.quiz.fit"
local stage   = require "core.story.stage"
local words   = require "core.story.words"

local ARRIVE, TIDE = 0.28, 0.32
local SIDE, LEAST = 26, 36 -- beside a choice's words, and how small those of all may be
local HEADING = { size = 44, bold = true, color = look.tide }

-- Choices: x, y, w, h of the first, and the way to the next.
local WIDE = {
  shore = 800, heading = { 504, 846 }, choice = { 500, 872, 436, 152, 460, 0 },
  tide = 560, coach = { 470, 610, 376, 470 }, chip = { 850, 606, 1006 }, text = { 850, 704, 1006, 164 },
  onward = { 1496, 884, 360, 136 }, again = { 1112, 884, 360, 136 },
}
local TALL = {
  shore = 1120, heading = { 84, 1206 }, choice = { 84, 1240, 912, 146, 0, 166 },
  tide = 1160, coach = { 164, 1540, 163, 204 }, chip = { 84, 1210, 912 }, text = { 84, 1308, 912, 222 },
  onward = { 576, 1744, 420, 136 }, again = { 576, 1584, 420, 136 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Step = {}
Step.__index = Step

local step = {}

---@param it table story, node, number (the step's), seed (of the order), coach { who, line }, label (of the way on, by a choice), on_next (of a choice)
function step.new(it)
  local self = setmetatable(it, Step)
  self.stage = stage.new(it.story, it.node, words.step(it.story.title, it.number))
  local who = "people/" .. it.coach.who
  self.glad, self.calm = picture.get(who .. "-glad.svg", 640), picture.get(who .. "-neutral.svg", 640)
  self.line = fit.new { words = it.coach.line, size = 42, upto = 28, bold = true, even = true }
  self.choices = {}
  for i, choice in ipairs(shuffle.by({ table.unpack(it.node) }, it.seed)) do
    self.choices[i] = button.new {
      x = 0, y = 0, w = 100, h = 100, kind = "second", radius = 60, value = choice,
      text = fit.new { words = { zh = choice.zh, en = choice.en }, size = 48, upto = 30, bold = true, line = 1.25, even = true },
      press = function() self:choose(choice) end,
    }
  end
  self.onward = button.new { x = 0, y = 0, w = 100, h = 100, kind = "primary", icon = "next", press = function() self.on_next(self.chosen) end }
  self.again = button.new { x = 0, y = 0, w = 100, h = 100, kind = "second", icon = "again", label = words.try_again, press = function() self:try_again() end }
  self.arrive, self.tide = ease.timer(ARRIVE), ease.timer(TIDE)
  self.arrive:start()
  self:changed()
  return self
end

local function put(b, box) b.x, b.y, b.w, b.h = box[1], box[2], box[3], box[4] end

function Step:changed()
  local p = places()
  local c = p.choice
  local grow = not kiosk.upright and #self.choices == 2 and c[5] / 2 or 0 -- two share the room of three
  for i, b in ipairs(self.choices) do
    put(b, { c[1] + (i - 1) * (c[5] + grow), c[2] + (i - 1) * c[6], c[3] + grow, c[4] })
  end
  put(self.onward, p.onward)
  put(self.again, p.again)
  self.unsized = true
end

function Step:choose(choice)
  self.chosen = choice
  local good = choice.rate == "good"
  self.stage:pose(good and "refuse" or "worried")
  self.what = fit.new { words = { zh = choice.zh, en = choice.en }, size = 50, upto = 34, bold = true }
  self.says = fit.new { words = choice.coach, size = 46, upto = 30, line = 1.4, even = true }
  self.onward.label = self.label(choice)
  self.tide:start()
end

function Step:try_again()
  self.chosen = nil
  self.stage:pose "neutral"
  self.tide:start()
end

function Step:update(dt)
  local moving = self.arrive:step(dt)
  moving = self.tide:step(dt) or moving
  for _, b in ipairs(self.choices) do moving = b:update(dt) or moving end
  moving = self.onward:update(dt) or moving
  return self.again:update(dt) or moving
end

function Step:touch(t)
  if t.phase == "down" then
    self.arrive:finish()
    self.tide:finish()
  end
  if self.chosen then
    if self.onward:touch(t) then return end
    if self.chosen.rate ~= "good" then self.again:touch(t) end
    return
  end
  for _, b in ipairs(self.choices) do
    if b:touch(t) then return end
  end
end

local move = { y = 0, alpha = 1 }

-- No choice is to look more important than another.
local function size_alike(self, g)
  local list = {}
  for i, b in ipairs(self.choices) do list[i] = { b.text, b.w - 2 * SIDE, b.h - 16 } end
  fit.alike(g, list, LEAST)
  self.unsized = false
end

local function draw_choices(self, g, p)
  shore.flat(g, p.shore)
  if self.unsized then size_alike(self, g) end
  local part = self.arrive.running and self.arrive.t or 1
  move.y, move.alpha = kiosk.reduced_motion and 0 or look.whole(120 * (1 - part)), part
  if part < 1 then g:push(move) end
  paper.put(g, words.ask, p.heading[1], p.heading[2], HEADING)
  for _, b in ipairs(self.choices) do
    b:draw(g)
    stage.block(g, b.text, b.x + SIDE, b.y + 8 + 4 * b.down, b.w - 2 * SIDE, b.h - 16, look.deep)
  end
  if part < 1 then g:pop() end
end

local function draw_tide(self, g, p)
  local good = self.chosen.rate == "good"
  local ink = good and look.white or look.deep
  local part = self.tide.running and ease.inout(self.tide.at / TIDE) or 1
  local fading = part < 1 and kiosk.reduced_motion
  local down = part < 1 and not fading and look.whole((g.h + 90 - p.tide) * (1 - part)) or 0
  move.y, move.alpha = 0, part
  if fading then g:push(move) end
  shore.tide(g, p.tide + down, nil, good and "sea" or "sand")
  local c, chip, text = p.coach, p.chip, p.text
  g:picture(good and self.glad or self.calm, c[1], c[2] + down, c[3], c[4])
  stage.chip(g, self.what, chip[1], chip[2] + down, chip[3], self.chosen.rate, ink)
  self.says:top(g, text[1], text[2] + down, text[3], text[4], ink)
  if down == 0 then
    self.onward:draw(g)
    if not good then self.again:draw(g) end
  end
  if fading then g:pop() end
end

function Step:draw(g)
  local p = places()
  self.stage:draw(g)
  if not self.chosen then stage.coach(g, self.glad, self.line) end
  draw_choices(self, g, p)
  if self.chosen then draw_tide(self, g, p) end
end

return step
