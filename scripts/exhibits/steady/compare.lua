-- exhibit.compare - both ways one above the other on the same channel, each with its number.

local gradient = require "gradient"
local look = require "core.look"
local paper = require "core.paper"
local shore = require "core.shore"
local course = require "exhibit.course"
local words = require "exhibit.words"

local STEADY, SWAYING = "#7FE0C8", "#FFB8A0" -- amber is for the way on
local RIBBON, THREAD = 24, 7 -- the trace on the screen: wide and faint, thin and whole

local compare = {}

-- A trace in the box, in one scale for both directions so that distances stay true.
local function way(g, box, trace, color)
  local high = 2 * (course.swing + course.WIDTH / 2 + 50)
  local k = math.min(box.w / course.length, box.h / high)
  g:push {
    x = box.x + (box.w - course.length * k) / 2, y = box.y + box.h / 2, scale = k,
    clip = { box.x - 40, box.y, box.w + 80, box.h },
  }
  course.flat(g)
  g:line(trace, RIBBON / k, look.fade(color, 0.25))
  g:line(trace, THREAD / k, color)
  g:pop()
end

local label = { size = 52, bold = true, color = look.white }
local figure = { size = 92, bold = true, color = look.white, align = "right" }
local unit = { size = 38, color = look.white }

local function lane(g, y, h, trace, color, name)
  g:rect(0, y, g.w, h, gradient.linear(0, y, 0, y + h, "#0E5C74", "#0B4A60"))
  local number = ("%.1f"):format(trace:off())
  figure.color = color
  if g.upright then
    way(g, { x = 120, y = y + 110, w = 840, h = h - 120 }, trace, color)
    paper.put(g, name, 84, y + 86, label)
    paper.put(g, number, 760, y + 96, figure)
    paper.put(g, words.unit, 780, y + 92, unit)
  else
    way(g, { x = 400, y = y + 4, w = 920, h = h - 8 }, trace, color)
    paper.put(g, name, 112, y + h / 2 + 18, label)
    paper.put(g, number, 1560, y + h / 2 + 32, figure)
    paper.put(g, words.unit, 1584, y + h / 2 + 30, unit)
  end
end

local title = { size = 76, bold = true, color = look.white }
local note = { size = 34, color = look.mist }

function compare.draw(g, pair)
  g:fill(gradient.linear(0, 0, 0, g.h, "#0B2A3A", "#0A4F66"))
  local says = pair.recorded and words.example or words.yours
  if g.upright then
    paper.put(g, words.twice, 84, 160, title)
    note.align = "left"
    paper.put(g, says, 84, 226, note)
    lane(g, 280, 400, pair.steady, STEADY, words.usual)
    lane(g, 704, 400, pair.swaying, SWAYING, words.affected)
    shore.flat(g, 1190, 0, "paper")
    paper.body(g, words.why(), 84, 1320, 912, { bold = true })
    paper.source(g, words.measure, 84, 1510, 912)
  else
    paper.put(g, words.twice, 112, 112, title)
    note.align = "right"
    paper.put(g, says, 1856, 106, note)
    lane(g, 160, 232, pair.steady, STEADY, words.usual)
    lane(g, 408, 232, pair.swaying, SWAYING, words.affected)
    shore.flat(g, 706, 0, "paper")
    paper.body(g, words.why(), 128, 800, 1640, { bold = true })
    paper.source(g, words.measure, 508, 954, 520)
  end
end

return compare
