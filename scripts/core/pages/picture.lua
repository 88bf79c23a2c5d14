-- core.pages.picture - one large picture, whole, its caption on the paper under it. Where it is nearly
-- as wide as the box it fills it; else it stands before itself, dimmed.

local gradient = require "gradient"
local frame = require "core.frame"
local look = require "core.look"
local paper = require "core.paper"
local shadow = require "core.shadow"
local shore = require "core.shore"

local large = {}

local WIDE = {
  shore = 716, x = 128, title = { 800, 1240 }, text = { 864, 1240 }, source = { 508, 972, 540 },
  box = { 0, 0, 1920, 756 }, inner = { 64, 40, 1792, 600 },
}
local TALL = {
  shore = 1150, x = 84, title = { 1280, 912 }, text = { 1360, 912 }, source = { 84, 1546, 520 },
  box = { 0, 0, 1080, 1190 }, inner = { 56, 150, 968, 900 },
}

local CUT = 0.82 -- a picture of which so much is left fills the box

local title = { size = 68, bold = true, lines = 1, upto = 48 }
local text = { size = 42 }

local function place(upright) return upright and TALL or WIDE end

function large.box(upright)
  local b = place(upright).box
  return { x = b[1], y = b[2], w = b[3], h = b[4] }
end

function large.paper(g) shore.flat(g, place(g.upright).shore, 0, "paper") end

function large.words(g, page)
  local at = place(g.upright)
  title.width = at.title[2]
  paper.put(g, page.title, at.x, at.title[1], title)
  if page.text then paper.body(g, page.text, at.x + 4, at.text[1], at.text[2], text) end
  if page.source then paper.source(g, page.source, at.source[1], at.source[2], at.source[3]) end
end

local dim = { alpha = 0.34 }
local night = gradient.linear(0, 0, 0, 1200, "#123C52", look.deep)

-- A picture before itself: the room beside it is filled with its own colours.
local function before_itself(g, view, at)
  local b, i = at.box, at.inner
  g:rect(b[1], b[2], b[3], b[4], night)
  g:push(dim)
  view:cover(g, b[1], b[2], b[3], b[4])
  g:pop()
  local x, y, w, h = view:inside(i[1], i[2], i[3], i[4])
  shadow.soft(g, x, y, w, h)
  g:picture(view.view, x, y, w, h)
end

function large.scene(page)
  local view
  return {
    enter = function(_, box)
      shadow.enter()
      view = frame.new(page.picture, box.w)
    end,
    draw = function(_, g, box)
      local own = view.view
      local shape = own.ready and own.w / own.h * box.h / box.w or 1
      if math.min(shape, 1 / shape) >= CUT then return view:cover(g, box.x, box.y, box.w, box.h) end
      before_itself(g, view, place(g.upright))
    end,
  }
end

return large
