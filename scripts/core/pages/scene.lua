-- core.pages.scene - makes one thing of the ways a page may say what is seen: a picture's name,
-- a function, or a table that has some of enter, update, draw and touch.

local picture = require "picture"

local STILL = {
  enter = function() end,
  update = function() return math.huge end,
  draw = function() end,
  touch = function() return false end,
}

-- A picture that covers the box; what is too much is cut off evenly.
local function cover(name)
  local shown
  return {
    enter = function(_, box) shown = picture.get(name, box.w) end,
    draw = function(_, g, box)
      if not shown.ready then return end
      local grow = math.max(1, box.h / shown.h)
      local w, h = box.w * grow, shown.h * grow
      g:picture(shown, box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)
    end,
  }
end

return function(what)
  if type(what) == "string" then what = cover(what) end
  if type(what) == "function" then
    local paint = what
    what = { draw = function(_, g, box) paint(g, box) end }
  end
  what = what or {}
  local whole = {}
  for name, still in pairs(STILL) do
    local own = what[name]
    whole[name] = own and function(_, ...) return own(what, ...) end or still
  end
  return whole
end
