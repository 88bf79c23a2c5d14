-- core.game.page - before and after: a picture, the shore beneath it, the words and the way on. The
-- opening says how to play on paper; the result stands in the sea.

local kiosk   = require "kiosk"
local button  = require "core.button"
local ease    = require "core.ease"
local look    = require "core.look"
local picture = require "picture"
local scene   = require "core.scene"
local shore   = require "core.shore"
local fit     = require "core.quiz.fit"

local TIDE = 0.32
local WAVE = 40

local WORDS = {
  start = { zh = "开始", en = "Start" },
  again = { zh = "再玩一次", en = "Play again" },
  leave = { zh = "去别处看看", en = "See others" },
  well = { zh = "玩得真好", en = "Well played" },
  best = { zh = "到现在最好的一次", en = "Your best so far" },
  none = { zh = "再来一次会更顺手", en = "Try once more" },
  points = { zh = "得到 %d 分", en = "%d points" },
  carry = { zh = "带走一句话", en = "To take away" },
}

local WIDE = {
  open = {
    lift = 110, shore = 540, title = { 128, 590, 1600, 104 }, how = { 128, 706, 1300, 62 }, onward = { 1496, 880, 360, 136 },
  },
  result = {
    lift = 140, shore = 400, heading = { 128, 460, 1660, 60 }, big = { 128, 520, 1660, 150 }, carry = { 128, 690, 320, 50 }, keep = { 128, 742, 1660, 124 },
    onward = { 1436, 880, 420, 136 }, other = { 1052, 880, 360, 136 },
  },
}
local TALL = {
  open = {
    lift = 110, shore = 1060, title = { 84, 1130, 912, 110 }, how = { 84, 1262, 912, 132 }, onward = { 636, 1744, 360, 136 },
  },
  result = {
    lift = 240, shore = 860, heading = { 84, 940, 912, 70 }, big = { 84, 1020, 912, 190 }, carry = { 84, 1250, 912, 50 }, keep = { 84, 1306, 912, 220 },
    onward = { 576, 1744, 420, 136 }, other = { 576, 1576, 420, 136 },
  },
}

local Page = {}
Page.__index = Page

local page = {}

local function new(which, place)
  local self = setmetatable({ which = which, place = place }, Page)
  -- The result's water stands higher than the gate's foot.
  self.coast = not place and scene.coast(nil, which == "result" and { gate = false } or nil)
  self.tide = ease.timer(TIDE)
  self.tide:start()
  return self
end

---@param game table
---@param on_start fun()
function page.opening(game, on_start)
  local self = new("open", game.behind)
  self.title = fit.new { words = game.title, size = look.title, upto = 56, bold = true }
  self.how = {}
  for i, words in ipairs(game.how) do self.how[i] = fit.new { words = words, size = 44, upto = 30, line = 1.3 } end
  self.list = { { "onward", { kind = "primary", label = WORDS.start, icon = "next", press = on_start } } }
  self:changed()
  return self
end

-- No nought is shown: who won nothing is asked in again.
local function result_words(game, score)
  local said = game.score or WORDS.points
  if type(said) == "string" then return said:format(score) end
  return { zh = said.zh and said.zh:format(score), en = said.en and said.en:format(score) }
end

---@param game table
---@param round Round
---@param on_again fun()
function page.result(game, round, on_again)
  local self = new("result", game.behind)
  local best = round.score > round.best and round.best > 0
  self.heading = fit.new { words = best and WORDS.best or WORDS.well, size = 46, upto = 32 }
  self.big = fit.new { words = round.score == 0 and WORDS.none or result_words(game, round.score), size = 124, upto = 60, bold = true, lines = 1 }
  self.carry = fit.new { words = WORDS.carry, size = 36, upto = 28, bold = true }
  self.keep = fit.new { words = game.keep, size = 56, upto = 36, bold = true, line = 1.3, even = true }
  self.list = {
    { "onward", { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end } },
    { "other", { kind = "water", on = true, label = WORDS.again, icon = "again", press = on_again } },
  }
  self:changed()
  return self
end

function Page:places() return (kiosk.upright and TALL or WIDE)[self.which] end

function Page:changed()
  local p, list = self:places(), {}
  if self.coast then self.coast:enter() else self.view = picture.get(self.place, kiosk.w) end
  for i, it in ipairs(self.list) do
    local box = p[it[1]]
    it[2].x, it[2].y, it[2].w, it[2].h = box[1], box[2], box[3], box[4]
    list[i] = button.new(it[2])
  end
  self.buttons = button.group(list)
end

function Page:update(dt)
  local moving = self.tide:step(dt)
  return self.buttons:update(dt) or moving
end

function Page:touch(t)
  if t.phase == "down" then self.tide:finish() end
  self.buttons:touch(t)
end

---------------------------------------------------------------- picture

local window = { clip = { 0, 0, 0, 0 } }
local move, raised = { y = 0, alpha = 1 }, { y = 0 }
local numeral = { size = 34, bold = true, color = look.tide, align = "center" }

local function put(text, g, box, color) text:top(g, box[1], box[2], box[3], box[4], color) end

function Page:draw_place(g, foot)
  window.clip[3], window.clip[4] = g.w, foot
  g:push(window)
  if self.coast then
    raised.y = -self:places().lift
    g:push(raised)
    self.coast:draw(g)
    g:pop()
  elseif self.view.ready then
    local k = math.max(g.w / self.view.w, foot / self.view.h)
    g:picture(self.view, (g.w - self.view.w * k) / 2, (foot - self.view.h * k) / 2, self.view.w * k, self.view.h * k)
  else
    g:rect(0, 0, g.w, foot, look.tide)
  end
  g:pop()
end

function Page:draw_how(g, p)
  put(self.title, g, p.title, look.deep)
  for i, line in ipairs(self.how) do
    local x, y, w, h = p.how[1], p.how[2] + (i - 1) * p.how[4], p.how[3], p.how[4]
    g:circle(x + 26, y + h / 2, 26, look.mist_fill)
    g:text(tostring(i), x + 26, look.centred(y + h / 2, numeral.size), numeral)
    line:middle(g, x + 76, y, w - 76, h, look.deep)
  end
end

function Page:draw_result(g, p)
  put(self.heading, g, p.heading, look.white)
  self.big:middle(g, p.big[1], p.big[2], p.big[3], p.big[4], look.cream)
  put(self.carry, g, p.carry, look.lamp)
  put(self.keep, g, p.keep, look.white)
end

function Page:draw(g)
  local p = self:places()
  local part = self.tide.running and ease.inout(self.tide.at / TIDE) or 1
  self:draw_place(g, p.shore + WAVE)
  move.y = kiosk.reduced_motion and 0 or look.whole((g.h + 90 - p.shore) * (1 - part))
  move.alpha = kiosk.reduced_motion and part or 1
  if part < 1 then
    self:draw_place(g, g.h) -- what the water has not covered yet
    g:push(move)
  end
  shore.flat(g, p.shore, nil, self.which == "result" and "sea" or "paper")
  if self.which == "result" then self:draw_result(g, p) else self:draw_how(g, p) end
  if part < 1 then g:pop() end
  self.buttons:draw(g)
end

return page
