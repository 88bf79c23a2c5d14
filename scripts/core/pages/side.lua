-- core.pages.side - two things side by side, to be compared: a picture, a name and a sentence each.

local gradient = require "gradient"
local fit = require "core.quiz.fit"
local frame = require "core.frame"
local look = require "core.look"
local paper = require "core.paper"
local shadow = require "core.shadow"
local shore = require "core.shore"

local side = {}

-- Of each half: the picture x, y, w, h, then the baseline of its name and the box of its sentence.
local WIDE = {
  shore = 330, x = 128, title = { 136, 1660 }, source = { 508, 972, 540 },
  left = { 128, 196, 800, 430, 706, { 736, 132 } },
  right = { 992, 196, 800, 430, 706, { 736, 132 } },
}
local TALL = {
  shore = 520, x = 84, title = { 200, 912 }, source = { 84, 1620, 520 },
  left = { 84, 270, 912, 400, 746, { 776, 120 } },
  right = { 84, 920, 912, 400, 1396, { 1426, 120 } },
}

local title = { size = 80, bold = true, lines = 1, upto = 52 }
local name = { size = 54, bold = true }

local function place(upright) return upright and TALL or WIDE end

function side.box(upright)
  local foot = place(upright).shore + 40
  if upright then return { x = 0, y = 0, w = 1080, h = foot } end
  return { x = 0, y = 0, w = 1920, h = foot }
end

function side.paper(g) shore.flat(g, place(g.upright).shore, 0, "paper") end

local function half(g, part, at)
  local x, y, w, h = at[1], at[2], at[3], at[4]
  shadow.soft(g, x, y, w, h)
  part.view:cover(g, x, y, w, h, 48)
  paper.fit(g, part.title, x + 4, at[5], w - 8, name)
  if part.text then part.said:top(g, x + 4, at[6][1], w - 8, at[6][2], look.deep) end
end

function side.words(g, page)
  local at = place(g.upright)
  title.width = at.title[2]
  paper.put(g, page.title, at.x, at.title[1], title)
  half(g, page.left, at.left)
  half(g, page.right, at.right)
  if page.source then paper.source(g, page.source, at.source[1], at.source[2], at.source[3]) end
end

local skies = {}

local function sky(foot)
  skies[foot] = skies[foot] or gradient.linear(0, 0, 0, foot, "#9AD6DE", look.mist)
  return skies[foot]
end

function side.scene(page)
  return {
    enter = function()
      shadow.enter()
      for _, part in ipairs { page.left, page.right } do
        part.view = frame.new(part.picture, 912)
        part.said = fit.new { words = part.text or "", size = 40, upto = 30, line = 1.4 }
      end
    end,
    draw = function(_, g, box) g:rect(box.x, box.y, box.w, box.h, sky(box.h)) end,
  }
end

return side
