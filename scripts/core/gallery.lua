-- core.gallery - photographs with captions: a wall to choose from, then one after the other.
--
--   return gallery {
--     title = words, line = words, picture = "arch.svg", text = words,
--     folder = "photos",           beside exhibit.lua or in assets/<exhibit>
--     { "opening.jpg", title = words, text = words, source = words, level = "middle", note = words },
--     …
--   }
--
-- A picture with a `note` is covered until the visitor asks for it; it can be passed by. Pictures above
-- the session's level are left out. The last picture counts the exhibit as completed.

local kiosk   = require "kiosk"
local check   = require "core.gallery.check"
local viewer  = require "core.gallery.viewer"
local wall    = require "core.wall"

local RANK = { none = 1, primary = 1, middle = 2, adult = 3 }

local Gallery = {}
Gallery.__index = Gallery

function Gallery:enter()
  self.shown, self.seen = {}, {}
  for _, photo in ipairs(self) do
    if RANK[photo.level or "none"] <= RANK[kiosk.level] then self.shown[#self.shown + 1] = photo end
  end
  self:choose()
  kiosk.wait_for_pictures()
end

function Gallery:choose()
  kiosk.skin "paper"
  local items = {}
  for i, photo in ipairs(self.shown) do
    -- what needs a note before it is no picture on the wall
    items[i] = { picture = not photo.note and photo.file or nil, name = photo.title, value = i }
  end
  self.screen = wall.new {
    title = self.title, text = self.text, items = items, seen = self.seen,
    on_choose = function(i) self.pending = function() self:open(i) end end,
  }
end

function Gallery:open(i)
  kiosk.skin "night"
  self.screen = viewer.new {
    photos = self.shown, at = i, seen = self.seen,
    on_wall = function() self.pending = function() self:choose() end end,
  }
end

-- Screens change between frames, never in the middle of a touch.
function Gallery:update(dt)
  local pending = self.pending
  if pending then
    self.pending = nil
    pending()
  end
  if not self.screen:update(dt) then return math.huge end
end

function Gallery:draw(g) self.screen:draw(g) end
function Gallery:touch(t) self.screen:touch(t) end
function Gallery:changed() self.screen:changed() end

return function(spec)
  check(spec)
  for _, photo in ipairs(spec) do
    photo.file = (spec.folder and spec.folder .. "/" or "") .. photo[1]
  end
  return setmetatable(spec, Gallery)
end
