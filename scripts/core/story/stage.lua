-- core.story.stage - the place with its people: you from behind, the other facing you, what is told
-- and said. The lower part is left to the screen that stands on it.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture = require "picture"
local icon    = require "core.icon"
local look    = require "core.look"
local shadow  = require "core.shadow"
local fit     = require "core.quiz.fit"

local stage = {}

-- Of a person: the middle, the foot and the height. A thing: the middle, and its size. What is told
-- beside a bubble stands under the title and ends at the second number.
local WIDE = {
  you = { 750, 930, 660 }, who = { 1330, 910, 790 }, also = { 1700, 900, 640 }, alone = { 1120, 900, 760 },
  thing = { 1010, 690, 190 }, thing_alone = { 1330, 560, 460 },
  title = { 64, 64 }, tells = { 64, 500, 460 }, tells_alone = { 640, 66, 1150, 210 },
  says = { 550, 64, 640, 180 },
}
local TALL = {
  you = { 290, 1190, 640 }, who = { 720, 1180, 740 }, also = { 985, 1170, 560 }, alone = { 620, 1180, 700 },
  thing = { 500, 1000, 170 }, thing_alone = { 720, 840, 420 },
  title = { 84, 64 }, tells = { 84, 370, 912 }, tells_alone = { 84, 184, 912, 240 },
  says = { 84, 190, 760, 150 },
}
local HEIGHT = 1150 -- of the place, upright
local MOUTH = 0.6 -- of a person's height over the foot
local PAD, ROUND = 40, 52

---@class Stage
local Stage = {}
Stage.__index = Stage

local function at() return kiosk.upright and TALL or WIDE end

local function person(name) return name and picture.get("people/" .. name .. ".svg", 640) end

---@param story table
---@param node table
---@param heading words in the corner
---@param you? string  how you stand: "neutral" unless told
function stage.new(story, node, heading, you)
  local self = setmetatable({ node = node }, Stage)
  self.place = picture.get("places/" .. story.place .. ".svg", 1920)
  self.who, self.also = person(node.who), person(node.also)
  self.thing = node.thing and picture.get(node.thing .. ".svg", 460)
  if story.you ~= false then
    self.poses = {}
    for _, pose in ipairs { "neutral", "refuse", "worried", "glad" } do self.poses[pose] = person("you-" .. pose) end
    self:pose(you or "neutral")
  end
  self.heading = fit.new { words = heading, size = 40, upto = 28, one = 30, bold = true, even = true }
  self.tells = node.tells and fit.new { words = node.tells, size = node.says and 42 or 54, upto = 30, bold = true, line = 1.35, even = true }
  self.says = node.says and fit.new { words = node.says, size = 54, upto = 34, bold = true, line = 1.3, lines = 2, soft = 44, even = true }
  shadow.enter()
  return self
end

function Stage:pose(name)
  if self.poses then self.you = self.poses[name] end
end

local function stand(g, who, box)
  if who then g:picture(who, box[1] - box[3] * 0.4, box[2] - box[3], box[3] * 0.8, box[3]) end
end

local function square(g, what, box)
  if what then g:picture(what, box[1] - box[3] / 2, box[2] - box[3] / 2, box[3], box[3]) end
end

-- What the words take, with the room around them.
local function measured(g, text, box)
  local high, wide = text:measure(g, box[3] - 2 * PAD, box[4])
  return wide + 2 * PAD, high + 2 * PAD * 0.7
end

---Words as a block in the middle of a box, its lines beginning at one edge.
---@param g canvas
---@param text Fit
function stage.block(g, text, x, y, w, h, color)
  local high, wide = text:measure(g, w, h)
  text:top(g, x + (w - wide) / 2, y + (h - high) / 2, w, h, color)
end

local function pill(g, text, box)
  local w, h = measured(g, text, box)
  g:rect(box[1], box[2], w, h, look.fade(look.abyss, 0.78), math.min(h / 2, ROUND))
  text:top(g, box[1] + PAD, box[2] + PAD * 0.7, box[3] - 2 * PAD, box[4], look.white)
  return h
end

-- The bubble, its tip towards who speaks.
local function bubble(g, text, box, tip_x, tip_y)
  local w, h = measured(g, text, box)
  local x, y = box[1], box[2]
  if not g.upright then x = x + (box[3] - w) / 2 end
  local from = math.min(math.max(tip_x - 120, x + 60), x + w - 120)
  shadow.soft(g, x, y, w, h, 0.8)
  g:poly({ from, y + h - 8, tip_x, tip_y, from + 64, y + h - 8 }, look.white)
  g:rect(x, y, w, h, look.white, ROUND)
  text:top(g, x + PAD, y + PAD * 0.7, box[3] - 2 * PAD, box[4], look.deep)
end

local below = { 0, 0, 0, 0 } -- where the bubble is when something is told above it

local function draw_words(self, g, p)
  local head = { p.title[1], p.title[2], g.upright and 912 or 476, 112 }
  local high = pill(g, self.heading, head)
  if self.tells and not self.says then
    local box = p.tells_alone
    pill(g, self.tells, box)
  end
  if not self.says then return end
  local y = p.says[2]
  if self.tells then
    local top = p.title[2] + high + 20
    local told = pill(g, self.tells, { p.tells[1], top, p.tells[3], p.tells[2] - top })
    if g.upright then y = top + told + 24 end
  end
  below[1], below[2], below[3], below[4] = p.says[1], y, p.says[3], p.says[4]
  if self.who then
    bubble(g, self.says, below, p.who[1] - p.who[3] * 0.16, p.who[2] - p.who[3] * MOUTH)
  else
    bubble(g, self.says, below, p.thing_alone[1] - 60, p.thing_alone[2] - p.thing_alone[3] * 0.4)
  end
end

local rise = { y = 0 }

---@param g canvas
---@param lift? number  so much higher: a tide will cover the foot
function Stage:draw(g, lift)
  local p = at()
  rise.y = -(lift or 0)
  g:push(rise)
  if g.upright then
    local w = HEIGHT * 1920 / 1080
    g:picture(self.place, (g.w - w) / 2, 0, w, HEIGHT)
  else
    g:picture(self.place, 0, 0, 1920, 1080)
  end
  stand(g, self.also, p.also)
  stand(g, self.who, p.who)
  if not self.who and not self.thing then
    stand(g, self.you, p.alone)
  else
    square(g, self.thing, self.who and p.thing or p.thing_alone)
    stand(g, self.you, p.you)
  end
  g:pop()
  draw_words(self, g, p)
end

---The coach in a disc, with a line.
---@param g canvas
---@param who picture
---@param text Fit
function stage.coach(g, who, text)
  local x, y, r, most_wide, most = 160, 680, 92, 320, 150
  if g.upright then x, y, r, most_wide, most = 176, 970, 88, 380, 112 end
  local high, w = text:measure(g, most_wide, most)
  local h = math.max(96, high + 44)
  g:poly({ x + r - 6, y, x + r + 40, y - 26, x + r + 40, y + 26 }, look.tide)
  g:rect(x + r + 28, y - h / 2, w + 72, h, look.tide, math.min(48, h / 2))
  text:top(g, x + r + 64, y - high / 2, most_wide, most, look.white)
  g:circle(x, y, r + 8, look.white)
  g:circle(x, y, r, look.lagoon)
  if who.ready then g:circle(x, y, r, stage.face(who, x, y, r)) end
end

-- The head and shoulders of a half body, as paint for a disc.
local faces = {}

function stage.face(who, x, y, r)
  local kept = faces[who]
  if not kept or kept.x ~= x or kept.y ~= y then
    local w = r * 3.1
    kept = { x = x, y = y, paint = gradient.picture(who, x - w / 2, y - r * 1.06, w, w * 1.25) }
    faces[who] = kept
  end
  return kept.paint
end

---What was chosen: its sign in a disc, then the words.
function stage.chip(g, text, x, y, w, rate, ink)
  local good = rate == "good"
  g:circle(x + 40, y + 40, 40, good and look.white or look.ember)
  icon.draw(g, good and "right" or "again", x + 40, y + 40, 52, good and look.deep_leaf or look.white, 3)
  text:middle(g, x + 104, y, w - 104, 80, ink)
end

return stage
