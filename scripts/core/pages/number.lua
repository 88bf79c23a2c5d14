-- core.pages.number - one big number on the water, and on the paper beside it what it says and where it is from.

local gradient = require "gradient"
local fit = require "core.quiz.fit"
local look = require "core.look"
local paper = require "core.paper"
local shore = require "core.shore"

local number = {}

local WIDE = {
  shore = 900, box = { 0, 0, 940, 1080 }, number = { 80, 220, 740, 330 }, unit = { 80, 560, 740, 150 },
  title = { 970, 150, 850, 280 }, text = { 970, 450, 850, 320 }, source = { 970, 800, 540 },
}
local TALL = {
  shore = 900, box = { 0, 0, 1080, 940 }, number = { 84, 220, 912, 360 }, unit = { 84, 600, 912, 150 },
  title = { 84, 1000, 912, 200 }, text = { 84, 1220, 912, 270 }, source = { 84, 1546, 520 },
}

local function place(upright) return upright and TALL or WIDE end

-- The discs of home, help and language lie on the water of a lying screen.
function number.skin(upright) return upright and "paper" or "water" end

function number.box(upright)
  local b = place(upright).box
  return { x = b[1], y = b[2], w = b[3], h = b[4] }
end

function number.paper(g)
  if g.upright then shore.flat(g, TALL.shore, 0, "paper") else shore.upright(g, WIDE.shore) end
end

function number.words(g, page)
  local at = place(g.upright)
  local t, b = at.title, at.text
  local high = page.heading:top(g, t[1], t[2], t[3], t[4], look.deep)
  if page.text then
    local from = math.min(b[2], t[2] + high + 36)
    page.said:top(g, b[1], from, b[3], b[4], look.deep)
  end
  if page.source then paper.source(g, page.source, at.source[1], at.source[2], at.source[3]) end
end

-- Quiet rings and ripples, as on the schematic sea of the map.
local function water(g, box, at)
  g:rect(box.x, box.y, box.w, box.h, at.sea)
  local cx, cy = at.number[1] + at.number[3] / 2, at.number[2] + at.number[4] / 2
  for i = 1, 3 do g:ring(cx, cy, 170 + 130 * i, 5, look.fade(look.lagoon, 0.34 - 0.09 * i)) end
  for i = 0, 8 do
    g:rect(box.x + (i * 397) % 760 + 40, box.y + 60 + (i * 211) % (box.h - 140), 90 + i * 37 % 120, 4, "#FFFFFF1F", 2)
  end
end

function number.scene(page)
  local big, unit
  return {
    enter = function()
      big = fit.new { words = page.number, size = 300, upto = 96, bold = true, lines = 1, line = 1.1 }
      unit = fit.new { words = page.unit or "", size = 54, upto = 38, bold = true, line = 1.35, even = true }
      page.heading = fit.new { words = page.title, size = 70, upto = 46, bold = true, line = 1.28, even = true }
      page.said = fit.new { words = page.text or "", size = 46, upto = 34, line = 1.5, even = true }
    end,
    draw = function(_, g, box)
      local at = place(g.upright)
      at.sea = at.sea or gradient.linear(0, 0, 0, box.h, { 0, "#107A94", 0.45, "#0B607A", 1, "#084A60" })
      water(g, box, at)
      local n, u = at.number, at.unit
      big:centre(g, n[1], n[2], n[3], n[4], look.lamp)
      if page.unit then unit:centre(g, u[1], u[2], u[3], u[4], look.white) end
    end,
  }
end

return number
