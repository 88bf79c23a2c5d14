-- frame.lua - a picture in a box with round corners: covering it, or whole inside it.

local gradient = require "gradient"
local picture  = require "picture"
local look     = require "core.look"

---@class Frame
local Frame = {}
Frame.__index = Frame

local frame = {}

---Asks for the picture.
---@param name string
---@param wide number how wide it will be drawn at most
---@return Frame
function frame.new(name, wide)
  return setmetatable({ view = picture.get(name, wide) }, Frame)
end

-- Where the picture's own edges lie so that it covers the box.
local function covering(view, x, y, w, h)
  local k = math.max(w / view.w, h / view.h)
  return x + (w - view.w * k) / 2, y + (h - view.h * k) / 2, view.w * k, view.h * k
end

---The middle of the picture fills the box. Until it is there, and where it is missing, quiet colour.
---@param g canvas
function Frame:cover(g, x, y, w, h, radius)
  local view = self.view
  if not view.ready then return g:rect(x, y, w, h, look.mist_fill, radius) end
  if self.x ~= x or self.y ~= y or self.w ~= w or self.h ~= h then
    self.x, self.y, self.w, self.h = x, y, w, h
    self.paint = gradient.picture(view, covering(view, x, y, w, h))
  end
  g:rect(x, y, w, h, self.paint, radius)
end

---Where the whole picture lies in the middle of the box.
---@return number x, number y, number w, number h
function Frame:inside(x, y, w, h)
  local view = self.view
  if not view.ready then return x, y, w, h end
  local k = math.min(w / view.w, h / view.h)
  return x + (w - view.w * k) / 2, y + (h - view.h * k) / 2, view.w * k, view.h * k
end

return frame
