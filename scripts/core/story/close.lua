-- core.story.close - where a way leads: to help, and back to the step; or to an ending.

local kiosk  = require "kiosk"
local button = require "core.button"
local ease   = require "core.ease"
local look   = require "core.look"
local shore  = require "core.shore"
local fit    = require "core.quiz.fit"
local stage  = require "core.story.stage"
local words  = require "core.story.words"

local TIDE = 0.32

local WIDE = {
  lift = 130, tide = 470, heading = { 128, 520, 1660, 92 }, text = { 128, 618, 1660, 140 }, help = { 128, 618, 1660, 240 },
  practise = { 128, 764, 1660, 92 }, foot = { 500, 888, 560, 128 },
  back = { 1316, 884, 540, 136 }, onward = { 1496, 884, 360, 136 }, other = { 1112, 884, 360, 136 },
}
local TALL = {
  lift = 60, tide = 1010, heading = { 84, 1060, 912, 96 }, text = { 84, 1164, 912, 216 }, help = { 84, 1164, 912, 410 },
  practise = { 84, 1388, 912, 196 }, foot = { 84, 1600, 470, 130 },
  back = { 536, 1744, 460, 136 }, onward = { 576, 1744, 420, 136 }, other = { 576, 1584, 420, 136 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Close = {}
Close.__index = Close

local close = {}

---@param it table story, node, relief (the line under a help), closing (the exhibit's last words), on_back, on_another, on_replay
function close.new(it)
  local self = setmetatable(it, Close)
  local node = it.node
  self.ends = node.back == nil
  self.stage = stage.new(it.story, node, it.story.title, self.ends and "glad" or "worried")
  self.heading = fit.new { words = self.ends and words.ends or words.help, size = 76, upto = 50, bold = true }
  self.text = fit.new { words = node.ends or node.help, size = 48, upto = 30, line = 1.4, even = true }
  local small = { size = 40, upto = 28, line = 1.35, even = true }
  if self.ends then
    local practise = it.story.practise
    self.label = fit.new { words = words.practise, size = 40, upto = 32 }
    self.practise = practise and fit.new { words = practise, size = 54, upto = 36, bold = true, even = true }
    small.words = it.closing
  else
    small.words = it.relief
  end
  self.foot = fit.new(small)
  local list = { button.new {
    x = 0, y = 0, w = 100, h = 100, kind = "primary",
    label = self.ends and words.another or words.back, icon = not self.ends and "again" or nil,
    press = self.ends and it.on_another or it.on_back,
  } }
  if self.ends then
    list[2] = button.new { x = 0, y = 0, w = 100, h = 100, kind = "second", label = words.replay, icon = "again", press = it.on_replay }
  end
  self.buttons = button.group(list)
  self.tide = ease.timer(TIDE)
  self.tide:start()
  self:changed()
  return self
end

function Close:changed()
  local p = places()
  for i, b in ipairs(self.buttons.list) do
    local box = i == 2 and p.other or self.ends and p.onward or p.back
    b.x, b.y, b.w, b.h = box[1], box[2], box[3], box[4]
  end
end

function Close:update(dt)
  local moving = self.tide:step(dt)
  return self.buttons:update(dt) or moving
end

function Close:touch(t)
  if t.phase == "down" then self.tide:finish() end
  self.buttons:touch(t)
end

local move = { y = 0, alpha = 1 }

local function draw_words(self, g, p)
  local ink = self.ends and look.white or look.deep
  local function top(text, box) text:top(g, box[1], box[2], box[3], box[4], ink) end
  self.heading:middle(g, p.heading[1], p.heading[2], p.heading[3], p.heading[4], self.ends and look.cream or look.deep)
  top(self.text, self.ends and p.text or p.help)
  if self.practise then
    local box, wide = p.practise, g.upright and 912 or 330
    local down = g.upright and 60 or 0
    self.label:middle(g, box[1], box[2], wide, g.upright and 54 or box[4], ink)
    local x = g.upright and box[1] or box[1] + wide
    self.practise:middle(g, x, box[2] + down, box[3] - (x - box[1]), box[4] - down, look.lamp)
  end
  if self.foot.words then
    self.foot:middle(g, p.foot[1], p.foot[2], p.foot[3], p.foot[4], ink)
  end
end

function Close:draw(g)
  local p = places()
  self.stage:draw(g, p.lift)
  local part = self.tide.running and ease.inout(self.tide.at / TIDE) or 1
  move.y = kiosk.reduced_motion and 0 or look.whole((g.h + 90 - p.tide) * (1 - part))
  move.alpha = kiosk.reduced_motion and part or 1
  if part < 1 then g:push(move) end
  shore.flat(g, p.tide, nil, self.ends and "sea" or "sand")
  draw_words(self, g, p)
  if part < 1 then g:pop() end
  self.buttons:draw(g)
end

return close
