-- join.lua - who plays? Each zone waits for a hand; then those who are there begin.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local look    = require "core.look"
local fit     = require "core.quiz.fit"
local row     = require "core.quiz.row"
local words   = require "core.quiz.words"
local zones   = require "core.quiz.zones"

local Join = {}
Join.__index = Join

local join = {}

local HIGHEST = 220 -- of the button in a zone
local PICTURE, UPRIGHT_HIGH = "places/coast.svg", 1920 -- what lies behind, and how high it is upright

local function count(self)
  local n = 0
  for _, item in ipairs(self.rows) do
    if item.list[1].state == "right" then n = n + 1 end
  end
  return n
end

local function press(self, item)
  item:become(item.state == "right" and "idle" or "right")
  item.label = item.state == "right" and words.ready or words.im_in
  item.words.words = item.label
  local n = count(self)
  self.start.enabled = n > 0
  self.start.label = n > 0 and words.begin(n) or words.join_first
end

---@param it table quiz, seats (how many), on_start(players): each has its place
function join.new(it)
  local self = setmetatable(it, Join)
  self.rows = {}
  local players = {}
  for i = 1, it.seats do
    players[i] = { place = i }
    local item = row.new { label = words.im_in, icon = "hand", size = 60 }
    self.rows[i] = row.group({ item }, function(pressed) press(self, pressed) end)
  end
  self.zones = zones.new(players)
  self.title = fit.new { words = it.quiz.title, size = 76, upto = 44, bold = true, lines = 1 }
  self.line = fit.new { words = words.side_by_side, size = 42, upto = 28, lines = 2, even = true }
  self.picture = picture.get(it.quiz.picture or PICTURE, nil, kiosk.upright and UPRIGHT_HIGH or 1080)
  self.start = button.new {
    x = 0, y = 0, w = 1, h = 1, kind = "primary", icon = "next", label = words.join_first, enabled = false,
    press = function()
      local here = {}
      for i, rows in ipairs(self.rows) do
        if rows.list[1].state == "right" then here[#here + 1] = players[i] end
      end
      it.on_start(here)
    end,
  }
  self:changed()
  return self
end

function Join:changed()
  zones.place(self.zones, "join")
  for i, zone in ipairs(self.zones) do
    local inner = zone.inner
    local h = math.min(inner.h, HIGHEST)
    self.rows[i].list[1]:place(inner.x + 20, inner.y + (inner.h - h) // 2, inner.w - 40, h)
  end
  local b = self.start
  if kiosk.upright then b.x, b.y, b.w, b.h = 516, 1744, 500, 148 else b.x, b.y, b.w, b.h = 1296, 896, 560, 148 end
end

function Join:update(dt)
  local moving = self.start:update(dt)
  for _, rows in ipairs(self.rows) do moving = rows:update(dt) or moving end
  return moving
end

function Join:touch(t)
  if self.start:touch(t) then return end
  for _, rows in ipairs(self.rows) do
    if rows:touch(t) then return end
  end
end

---@param g canvas
function Join:draw(g)
  local pic = self.picture
  g:fill(look.tide)
  if pic.ready then
    local k = math.max(g.w / pic.w, g.h / pic.h)
    g:picture(pic, (g.w - pic.w * k) / 2, 0, pic.w * k, pic.h * k)
  end
  g:rect(64, 30, g.w - 128, kiosk.upright and 240 or 190, "#061A27C7", 48)
  self.title:middle(g, 112, 40, g.w - 224, 94, look.cream)
  self.line:middle(g, 112, 128, g.w - 224, kiosk.upright and 130 or 80, look.white)
  for i, zone in ipairs(self.zones) do
    zones.draw(g, zone)
    self.rows[i]:draw(g)
  end
  self.start:draw(g)
end

return join
