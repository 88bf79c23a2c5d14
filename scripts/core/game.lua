-- core.game - the frame of a small game: how to play, 3-2-1, the game with its time or its lives, and a
-- result with something to take away.
--
--   return game {
--     title = words, line = words, picture = "arch.svg",
--     how = { words, … },          one to three sentences
--     seconds = 40,                or lives = 3, or both
--     score = { zh = "点亮了 %d 句", en = "%d lit" },
--     keep = words,                what to take away
--     place = "places/market.svg", behind opening and result; the coast unless told
--     play = {
--       enter = function(round) round.stars = {} end,
--       update = function(round, dt) … end,
--       draw = function(round, g) … end,
--       touch = function(round, t) … end,
--     },
--   }
--
-- The functions get the round (core/game/round.lua): round.box is the room there is, round:add(1) counts,
-- round:slip() is a miss, round:over() ends it. Running out of time is an end like any other. The result
-- counts the exhibit as completed.

local kiosk   = require "kiosk"
local fields  = require "core.fields"
local look    = require "core.look"
local board   = require "core.game.board"
local own     = require "core.game.fields"
local page    = require "core.game.page"
local place   = require "core.place"
local round   = require "core.game.round"
local screens = require "core.screens"

local COUNT, NUMBER = 3, 0.8 -- how many numbers, seconds each

local Game = {}
Game.__index = Game

---------------------------------------------------------------- life

function Game:enter(told)
  self.best = 0
  self:open()
  if place.read(told).playing then -- whoever writes it wants to go on with it at once
    self:begin()
    self.number = 0
  end
  kiosk.wait_for_pictures()
end

function Game:place() return { playing = self.round ~= nil } end

-- Screens change between frames, never in the middle of a touch.
local function later(self, what)
  return function() self.pending = what end
end

function Game:open()
  kiosk.skin "paper"
  self.round = nil
  self.screen = page.opening(self, later(self, self.begin))
end

-- The round is there while the numbers count, so that it can be seen what comes.
function Game:begin()
  kiosk.skin "night"
  self.screen, self.round = nil, round.new(self, self.best)
  self.number, self.at = COUNT, 0
  kiosk.sound "tick"
  if self.play.enter then self.play.enter(self.round) end
end

function Game:finish()
  local over = self.round
  kiosk.skin "water"
  kiosk.sound "finish"
  kiosk.completed()
  self.round = nil
  self.screen = page.result(self, over, later(self, self.begin))
  self.best = math.max(self.best, over.score)
end

function Game:count(dt)
  self.at = self.at + dt
  if self.at < NUMBER then return end
  self.number, self.at = self.number - 1, 0
  if self.number > 0 then kiosk.sound "tick" end
end

function Game:update(dt)
  if screens.turn(self) then dt = 0 end
  if self.screen then
    if not self.screen:update(dt) then return math.huge end
  elseif self.number > 0 then
    self:count(dt)
  else
    self.round:pass(dt)
    local wake = self.play.update and self.play.update(self.round, dt)
    if self.round.ended then self.pending = self.finish end
    if not self.round.left and not self.pending then return wake end
  end
end

function Game:touch(t)
  if self.screen then
    self.screen:touch(t)
  elseif self.number > 0 then
    if t.phase == "down" then self.number = 0 end
  elseif self.play.touch and not self.round.ended then
    self.play.touch(self.round, t)
  end
end

function Game:changed()
  if self.screen then self.screen:changed() end
  if self.round then self.round:place() end
end

---------------------------------------------------------------- picture

local dim = { alpha = 1 }

function Game:draw(g)
  if self.screen then return self.screen:draw(g) end
  board.ground(g)
  g:push(dim)
  self.play.draw(self.round, g)
  g:pop()
  board.draw(g, self, self.round)
  if self.number > 0 then
    board.count(g, self.number, self.at / NUMBER)
    g:target(0, 0, g.w, look.foot - 136)
  end
end

---------------------------------------------------------------- the template

---@param spec game.game
---@return exhibit
return function(spec)
  fields.check(own.shapes, "game", spec, own.kinds)
  spec.behind, spec.place = spec.place, nil -- an exhibit's place() is where the visitor is
  return setmetatable(spec, Game)
end
