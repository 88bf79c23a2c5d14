-- menu - the wall with its arches; before it, once a session, which sea is yours.

local kiosk = require "kiosk"
local Level = require "exhibit.level"
local Wall  = require "exhibit.wall"

local menu = {
  title = { zh = "展项", en = "Exhibits" },
}

function menu:show(page)
  self.page = page
  page:enter()
end

function menu:enter()
  self.wall = Wall.new(function() self:show(self.level) end)
  -- another level opens the menu anew; the same one shows the wall again
  self.level = Level.new(function(level)
    if level == kiosk.level then self:show(self.wall) else kiosk.choose_level(level) end
  end)
  self:show(kiosk.level == "none" and self.level or self.wall)
  kiosk.skin("paper")
  kiosk.wait_for_pictures()
end

function menu:changed()
  self.page:enter()
end

function menu:update(dt)
  if self.page.live then self.page:live(dt) end
  return self.page:update(dt)
end

function menu:draw(g)
  self.page:draw(g)
end

function menu:touch(t)
  self.page:touch(t)
end

return menu
