-- zones.lua - where each of several players stands: columns on a lying screen, rows on an upright one;
-- and who they are. Nobody has a number.

local kiosk   = require "kiosk"
local lantern = require "core.lantern"
local look    = require "core.look"
local fit     = require "core.quiz.fit"
local words   = require "core.quiz.words"

local zones = {}

local GAP, MARGIN, ROUND = 24, 64, 40
local LYING = { join = { 500, 876 }, ask = { 250, 876 }, done = { 250, 690 } } -- from where to where, by what they do
local UPRIGHT = { join = { 860, 1704 }, ask = { 300, 1704 }, done = { 300, 1440 } }
local HEAD, HEAD_LOW, LOW = 104, 78, 400 -- the name and the rope; a low zone has less of it
local NAME = 150
local LANTERN = 19

local COLORS = { "#DDF1EF", "#FBEFD6", "#E2F0E4", "#E6ECF7" } -- quiet grounds; the names say who it is

---@class Zone
---@field x number
---@field y number
---@field w number
---@field h number
---@field inner table    { x, y, w, h }: where answers go

---@param players { place: integer }[]  each keeps its name and colour
---@return Zone[]
function zones.new(players)
  local list = {}
  for i, player in ipairs(players) do
    list[i] = { color = COLORS[player.place], name = fit.new { words = words.players[player.place], size = 40, upto = 24, bold = true, lines = 1 }, inner = {} }
  end
  return list
end

---Puts the zones where they are now.
---@param list Zone[]
---@param what "join"|"ask"|"done"  joining leaves room for a picture, the tide needs the lower part
function zones.place(list, what)
  local n, span = #list, (kiosk.upright and UPRIGHT or LYING)[what]
  local top, foot = span[1], span[2]
  for i, zone in ipairs(list) do
    if kiosk.upright then
      local h = (foot - top - GAP * (n - 1)) // n
      zone.x, zone.y, zone.w, zone.h = MARGIN, top + (i - 1) * (h + GAP), kiosk.w - 2 * MARGIN, h
    else
      local w = (kiosk.w - 2 * MARGIN - GAP * (n - 1)) // n
      zone.x, zone.y, zone.w, zone.h = MARGIN + (i - 1) * (w + GAP), top, w, foot - top
    end
    zone.head = zone.h < LOW and HEAD_LOW or HEAD
    local inner = zone.inner
    inner.x, inner.y, inner.w, inner.h = zone.x + 20, zone.y + zone.head, zone.w - 40, zone.h - zone.head - 20
  end
end

---The zone a point is in, and its number.
---@return Zone?, integer?
function zones.at(list, x, y)
  for i, zone in ipairs(list) do
    if x >= zone.x and x < zone.x + zone.w and y >= zone.y and y < zone.y + zone.h then return zone, i end
  end
end

---The ground, who it is, and the lanterns.
---@param g canvas
---@param zone Zone
---@param states? table
---@param now? integer
function zones.draw(g, zone, states, now)
  g:rect(zone.x, zone.y, zone.w, zone.h, zone.color, ROUND)
  zone.name:middle(g, zone.x + 32, zone.y + 6, NAME - 20, zone.head - 12, look.tide)
  if states then
    lantern.rope(g, zone.x + NAME + 24, zone.x + zone.w - 30, zone.y + zone.head * 0.24, states, now, nil, LANTERN)
  end
end

return zones
