-- exhibit.table - people behind a table and what lies on it, in one of the hall's drawn places.
--
--   stage { "classroom",
--     people = { { "nurse-glad", wide = { x, foot, height }, tall = { … } } },
--     things = { { "pill-bottle", wide = { x, foot, size }, tall = { … } } } }
--
-- x is the middle, foot where somebody or something stands.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"

local SHIFT = { classroom = 60, room = 150, basketball = 380, playground = 300 } -- a wide box shows the place from here down
local FROM = { classroom = 0.2, room = 0.3, basketball = 0.17, playground = 0.42 } -- and an upright one from this part on
local TOP, TOP_UPRIGHT = 470, 790

local Table = {}
Table.__index = Table

local function at(it) return kiosk.upright and it.tall or it.wide end

function Table:enter()
  self.view = picture.get("places/" .. self[1] .. ".svg", 1920)
  for _, it in ipairs(self.people) do it.picture = picture.get("people/" .. it[1] .. ".svg", at(it)[3] * 0.8) end
  for _, it in ipairs(self.things) do it.picture = picture.get(it[1] .. ".svg", at(it)[3]) end
end

local flipped = { flip = true }

function Table:draw(g, box)
  local top = g.upright and TOP_UPRIGHT or TOP
  if g.upright then
    local w = box.h * 16 / 9
    g:picture(self.view, -FROM[self[1]] * w, 0, w, box.h)
  else
    g:picture(self.view, 0, -SHIFT[self[1]], 1920, 1080)
  end
  for _, it in ipairs(self.people) do
    local x, foot, h = table.unpack(at(it))
    g:picture(it.picture, x - h * 0.4, foot - h, h * 0.8, h, it.flip and flipped or nil)
  end
  g:rect(0, top, box.w, box.h - top, gradient.linear(0, top, 0, box.h, "#E2A36C", "#C4824F"))
  g:rect(0, top, box.w, 6, "#FFFFFF66")
  for _, it in ipairs(self.things) do
    local x, foot, size = table.unpack(at(it))
    g:picture(it.picture, x - size / 2, foot - size, size, size)
  end
end

return function(it)
  it.people, it.things = it.people or {}, it.things or {}
  return setmetatable(it, Table)
end
