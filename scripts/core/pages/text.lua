-- core.pages.text - the picture above, the shore flat beneath it, the words on the paper.
--
-- A kind is a few functions: box(upright) where the scene stands, paper(g) what lies over its
-- edge, words(g, page) what is read; and where they are needed scene(page), what is seen, when the
-- page's own fields say it, and skin(upright), how home, help and language look ("paper" unless told).

local look = require "core.look"
local paper = require "core.paper"
local shore = require "core.shore"

local text_page = {}

-- Baselines. The shore lies a little higher than a title and one line need: English takes two
-- lines, and the second must stay clear of home, help and language.
local WIDE = {
  shore = 620, x = 128,
  title = 728, title_width = 1040,
  text = 804, text_width = 1300,
  source = { x = 508, y = 972, width = 540 },
}
local TALL = {
  shore = 1120, x = 84,
  title = 1260, title_width = 912,
  text = 1350, text_width = 912,
  source = { x = 84, y = 1546, width = 520 },
}

-- The waves of the shore reach a little below its line.
local WAVE = 40

local title = { size = look.title, bold = true, lines = 1, upto = 56 }
local tall = { size = 52, upto = look.body, lines = 3, line = 1.45 } -- upright there is room for large letters

local function place(upright) return upright and TALL or WIDE end

function text_page.box(upright)
  local foot = place(upright).shore + WAVE
  if upright then return { x = 0, y = 0, w = 1080, h = foot } end
  return { x = 0, y = 0, w = 1920, h = foot }
end

function text_page.paper(g) shore.flat(g, place(g.upright).shore, 0, "paper") end

function text_page.words(g, page)
  local at = place(g.upright)
  title.width = at.title_width
  paper.put(g, page.title, at.x, at.title, title)
  if page.text and g.upright then
    tall.width = at.text_width
    paper.put(g, page.text, at.x + 4, at.text, tall)
  elseif page.text then
    paper.body(g, page.text, at.x + 4, at.text, at.text_width)
  end
  if page.source then paper.source(g, page.source, at.source.x, at.source.y, at.source.width) end
end

return text_page
