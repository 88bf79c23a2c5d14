-- arch.lua - one exhibit in the wall: its living picture, its name below; or a closed door.

local gradient = require "gradient"
local look     = require "core.look"
local paper    = require "core.paper"
local living   = require "exhibit.living"
local words    = require "exhibit.words"

---@class Arch
---@field entry table  of the catalogue
---@field x number     on the wall
---@field y number
---@field w number
---@field h number
---@field r number
---@field down number  1 pressed; falls to 0
local Arch = {}
Arch.__index = Arch

local PRESS_OUT = 0.12
local DROP = 14 -- how far its shadow falls
-- How far out each layer of the shadow reaches, and what it adds: faint first, as light falls off.
local SHADE = { { 38, 0.006 }, { 33, 0.01 }, { 28, 0.015 }, { 23, 0.021 }, { 18, 0.027 }, { 13, 0.033 }, { 8, 0.04 } }

---@return Arch
function Arch.new(entry, x, y, w, h, r)
  r = math.min(r, w / 2)
  return setmetatable({
    entry = entry, x = x, y = y, w = w, h = h, r = r, down = 0,
    shine = gradient.linear(0, 0, w, h, { 0, "#FFFFFF38", 0.16, "#FFFFFF00", 1, "#FFFFFF00" }),
  }, Arch)
end

function Arch:enter()
  if self:open() then living.enter(self.entry, self.h) end
end

function Arch:open()
  return self.entry.state == "ok"
end

-- The words below belong to it, too.
function Arch:hit(x, y)
  return x >= self.x - 8 and x < self.x + self.w + 8 and y >= self.y and y < self.y + self.h + 150
end

function Arch:update(dt)
  if self.held or self.down == 0 then return false end
  self.down = math.max(0, self.down - dt / PRESS_OUT)
  return true
end

local function draw_door(g, w, h, r)
  g:arch(0, 0, w, h, "#C9D6D6", r)
  g:arch(16, 16, w - 32, h - 32, "#B7C7C8", r - 16)
  g:rect(w / 2 - 3, 16, 6, h - 32, "#9FB3B5", 3)
  for i = 0, 3 do
    for side = -1, 1, 2 do
      g:rect(w / 2 + side * w * 0.23 - w * 0.15, h * (0.24 + 0.18 * i), w * 0.3, h * 0.13, "#C6D3D3", 12)
    end
  end
  g:circle(w / 2 - 22, h * 0.62, 10, "#8CA2A5")
  g:circle(w / 2 + 22, h * 0.62, 10, "#8CA2A5")
end

local name, line = { size = 52, bold = true }, { size = 34 }

function Arch:draw_words(g)
  local ok, middle, foot = self:open(), self.w / 2, self.h
  name.color = ok and look.deep or "#5B7480"
  line.color = ok and look.ink2 or "#5B7480"
  paper.centred(g, self.entry.title, middle, foot + 67, self.w, name)
  paper.centred(g, ok and self.entry.line or words.resting, middle, foot + 119, self.w, line)
end

local flag = { size = 38, bold = true }

local function draw_flag(g, w, r)
  local y = r * 0.3
  g:rect(w - 44, y - 4, 8, 150, "#8A5E3C", 4)
  g:poly({ w - 40, y, w + 56, y, w + 30, y + 34, w + 56, y + 68, w - 40, y + 68 }, look.amber)
  paper.centred(g, words.new, w - 3, y + 47, 76, flag)
end

local move = { x = 0, y = 0 }

---@param g canvas
---@param t number     time while living
---@param life number  0 rests, 1 moves
function Arch:draw(g, t, life)
  local w, h, r = self.w, self.h, self.r
  move.x, move.y = self.x, self.y + 4 * self.down
  if self:open() then g:target(self.x, self.y, w, h + 130) end
  g:push(move)
  for _, step in ipairs(SHADE) do -- its shadow on the wall
    local wide = step[1]
    g:arch(-wide, DROP - wide, w + 2 * wide, h + 2 * wide, look.fade(look.abyss, step[2] * (1 - self.down)), r + wide)
  end
  g:arch(-9, -9, w + 18, h + 18, "#F8F0DE", r + 9)
  if self:open() then
    living.draw(g, self.entry, w, h, r, t, life)
    g:arch(0, 0, w, h, self.shine, r)
  else
    draw_door(g, w, h, r)
  end
  if self.down > 0 then g:arch(0, 0, w, h, look.fade(look.deep, 0.12 * self.down), r) end
  if self.entry.new and self:open() then draw_flag(g, w, r) end
  self:draw_words(g)
  g:pop()
end

return Arch
