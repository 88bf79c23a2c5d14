-- core.gallery - photographs with captions: a wall to choose from, then one after the other.
--
--   return gallery {
--     title = words, line = words, picture = "arch.svg", text = words,
--     folder = "photos",           beside exhibit.lua or in assets/<exhibit>
--     sheet = "captions.csv",      a table with their names and words; or one after the other:
--     { "opening.jpg", title = words, text = words, source = words, level = "middle", note = words },
--     …
--   }
--
-- With neither, all pictures of the folder are shown. The sheet's columns: 文件 file, 名字 title, 英文名字 title_en,
-- 说明 text, 摄影 source, 提醒 note (each also with 英文, _en), 年级 level.
--
-- A picture with a `note` is covered until the visitor asks for it; it can be passed by. Pictures above
-- the session's level are left out. The last picture counts the exhibit as completed.

local kiosk   = require "kiosk"
local fields  = require "core.fields"
local own     = require "core.gallery.fields"
local level   = require "core.level"
local place   = require "core.place"
local list    = require "core.gallery.list"
local screens = require "core.screens"
local viewer  = require "core.gallery.viewer"
local wall    = require "core.wall"

local Gallery = {}
Gallery.__index = Gallery
screens.into(Gallery)

function Gallery:enter(told)
  told = place.read(told)
  self.shown = level.shown_or_easiest(self)
  self.seen = place.read(told.seen)
  if told.photo then self:open(place.clamp(told.photo, self.shown)) else self:choose() end
  kiosk.wait_for_pictures()
end

function Gallery:place() return { photo = self.screen.at, seen = self.seen } end

function Gallery:choose()
  kiosk.skin "paper"
  local items = {}
  for i, photo in ipairs(self.shown) do
    -- what needs a note before it is no picture on the wall
    items[i] = { picture = not photo.note and photo.file or nil, name = photo.title, value = i }
  end
  self.screen = wall.new {
    title = self.title, text = self.text, items = items, seen = self.seen,
    on_choose = function(i) self:later(function() self:open(i) end) end,
  }
end

function Gallery:open(i)
  kiosk.skin "night"
  self.screen = viewer.new {
    photos = self.shown, at = i, seen = self.seen,
    on_wall = function() self:later(function() self:choose() end) end,
  }
end

---@param spec gallery.gallery
---@return exhibit
return function(spec)
  fields.check(own.shapes, "gallery", spec)
  list.fill(spec)
  return setmetatable(spec, Gallery)
end
