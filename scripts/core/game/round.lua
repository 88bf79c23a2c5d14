-- core.game.round - one round of a game, handed to every function of `play`. What the game itself has
-- to remember may be put in it: round.stars = {}. A new round begins empty.

local kiosk = require "kiosk"

---@class Round
---@field box table      { x, y, w, h }: where the game has room
---@field score integer
---@field best integer   of the rounds before, since the exhibit was opened
---@field time number    seconds played
---@field left? number   seconds left, when the game has `seconds`
---@field lives? integer left, when the game has `lives`
local Round = {}
Round.__index = Round

local round = {}

-- Between the bar above and home, help and language below.
local WIDE = { x = 64, y = 156, w = 1792, h = 720 }
local TALL = { x = 60, y = 300, w = 960, h = 1430 }

---@param game table
---@param best integer
---@return Round
function round.new(game, best)
  local self = setmetatable({ score = 0, best = best, time = 0, left = game.seconds, lives = game.lives }, Round)
  self:place()
  return self
end

function Round:place() self.box = kiosk.upright and TALL or WIDE end

---Something was won; one point unless told.
---@param points? integer
function Round:add(points)
  if self.ended then return end
  self.score = self.score + (points or 1)
  kiosk.sound "right"
end

---A slip. With `lives` the last one ends the round; nothing is taken away.
function Round:slip()
  if self.ended then return end
  kiosk.sound "wrong"
  if not self.lives then return end
  self.lives = self.lives - 1
  if self.lives <= 0 then self:over() end
end

---Ends the round.
function Round:over() self.ended = true end

---Time that passes while it is played.
---@param dt number
function Round:pass(dt)
  self.time = self.time + dt
  if not self.left then return end
  self.left = math.max(0, self.left - dt)
  if self.left == 0 then self:over() end
end

return round
