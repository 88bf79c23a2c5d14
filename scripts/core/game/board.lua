-- core.game.board - what stands around a game: the bar with score, time and lives; the count before it.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local icon     = require "core.icon"
local look     = require "core.look"

local board = {}

local WIDE = { y = 84, score = 64, bar = { 420, 1500 }, lives = 1856, lives_y = 84, bar_alone = 1856 }
local TALL = { y = 112, score = 84, bar = { 400, 996 }, lives = 996, lives_y = 224, bar_alone = 996 }
local HIGH, THICK = 92, 26

local number = { size = 56, bold = true, color = look.white }
local water = {}

-- The night sea, behind games that paint nothing of their own.
function board.ground(g)
  if water.h ~= g.h then
    water.h, water.paint = g.h, gradient.linear(0, 0, 0, g.h, { 0, "#0F3A52", 0.55, "#0B4A63", 1, "#072536" })
  end
  g:fill(water.paint)
end

local function draw_score(g, p, round)
  local text = tostring(round.score)
  local _, wide = g:measure(text, number)
  local w = wide + 140
  g:rect(p.score, p.y - HIGH / 2, w, HIGH, look.fade(look.abyss, 0.72), HIGH / 2)
  g:circle(p.score + 50, p.y, 27, look.amber)
  g:circle(p.score + 50, p.y, 15, look.lamp)
  g:text(text, p.score + 96, look.centred(p.y, number.size), number)
end

local function draw_time(g, p, round, seconds)
  local x1, x2 = p.bar[1], round.lives and p.bar[2] or p.bar_alone
  -- it steps where nothing else is to glide
  local left = kiosk.reduced_motion and math.ceil(round.left) or round.left
  g:rect(x1 - 90, p.y - HIGH / 2, x2 - x1 + 90, HIGH, look.fade(look.abyss, 0.72), HIGH / 2)
  icon.draw(g, "clock", x1 - 42, p.y, 54, look.white, 2.2)
  local w = x2 - x1 - 40
  g:rect(x1, p.y - THICK / 2, w, THICK, look.fade(look.white, 0.18), THICK / 2)
  if left > 0 then g:rect(x1, p.y - THICK / 2, math.max(THICK, w * left / seconds), THICK, look.lamp, THICK / 2) end
end

local function draw_lives(g, p, round, lives)
  local step, y = 70, p.lives_y
  local x = p.lives - lives * step - 30
  g:rect(x, y - HIGH / 2, lives * step + 30, HIGH, look.fade(look.abyss, 0.72), HIGH / 2)
  for i = 1, lives do
    icon.draw(g, "heart", x + 15 + (i - 0.5) * step, y, 54, i <= round.lives and look.lamp or look.fade(look.white, 0.3), 2.4)
  end
end

---The bar over the game.
function board.draw(g, game, round)
  local p = g.upright and TALL or WIDE
  draw_score(g, p, round)
  if round.left then draw_time(g, p, round, game.seconds) end
  if round.lives then draw_lives(g, p, round, game.lives) end
end

local digit = { size = 360, bold = true, color = look.cream, align = "center" }

---3, 2, 1 over the game that waits.
---@param part number how far this number has come, 0 to 1
function board.count(g, n, part)
  g:fill(look.fade(look.abyss, 0.5))
  digit.size = kiosk.reduced_motion and 360 or look.whole(420 - 60 * part)
  g:text(tostring(n), g.w / 2, look.centred(g.h * 0.46, digit.size), digit)
end

return board
