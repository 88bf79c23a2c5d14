-- menu - the wall with its arches; before it, once a session, which sea is yours.

local kiosk = require "kiosk"
local ease  = require "core.ease"
local look  = require "core.look"
local shore = require "core.shore"
local Level = require "exhibit.level"
local Wall  = require "exhibit.wall"

local menu = {
  title = { zh = "展项", en = "Exhibits" },
}

local EBB = 0.45 -- from one page to the other the water falls, over a page that already answers

function menu:show(page)
  self.page = page
  page:enter()
end

function menu:enter()
  self.ebb = ease.timer(EBB)
  self.wall = Wall.new(function() self:surface(self.level) end)
  self.level = Level.new(function(level)
    kiosk.choose_level(level)
    self:surface(self.wall)
  end)
  self:show(kiosk.level == "none" and self.level or self.wall)
  kiosk.skin("paper")
  kiosk.wait_for_pictures()
end

function menu:surface(page)
  self:show(page)
  if not kiosk.reduced_motion then self.ebb:start() end
end

-- Another language, level or orientation: words and places are made anew.
function menu:changed()
  self.page:enter()
end

function menu:update(dt)
  local wake = self.page:update(dt)
  return self.ebb:step(dt) and 0 or wake
end

function menu:draw(g)
  self.page:draw(g)
  if self.ebb.running then
    local low = ease.inout(self.ebb.at / EBB)
    shore.flat(g, look.whole(look.mix(-60, g.h + 80, low)), self.ebb.at * 3, "sea", 24)
  end
end

function menu:touch(t)
  self.page:touch(t)
end

return menu
