-- exhibit.places - where the things lie. A place asks for its pictures and paints the box; `foot`
-- is what stands before the people: a table, a counter, a shelf.

local gradient = require "gradient"
local picture = require "picture"
local look = require "core.look"

local places = {}

-- A drawn place of those all exhibits share, 1920 x 1080: `shift` moves it up in the wide box, `from` is what the upright
-- box shows of it.
local function drawn(name, shift, from, foot)
  local place, shown = {}, nil

  function place.enter() shown = picture.get("places/" .. name .. ".svg", 1920) end

  function place.back(g, box)
    if g.upright then
      local w = box.h * 1920 / 1080
      g:picture(shown, -from * w, 0, w, box.h)
    else
      g:picture(shown, 0, -shift, 1920, 1080)
    end
  end

  place.foot = foot
  return place
end

-- A table across the picture: its top from y, an edge of light first.
local function table_top(wide, tall, light, dark)
  return function(g, box)
    local y = g.upright and tall or wide
    g:rect(0, y, box.w, box.h - y, gradient.linear(0, y, 0, box.h, light, dark))
    g:rect(0, y, box.w, 6, "#FFFFFF66")
  end
end

places.classroom = drawn("classroom", 60, 0.2, table_top(452, 760, "#E2A36C", "#C4824F"))
places.playground = drawn("playground", 300, 0.42, table_top(470, 780, "#D9C6A0", "#B99F74"))
places.court = drawn("basketball", 380, 0.17, table_top(470, 780, "#A9714B", "#85532F"))
places.parcels = drawn("parcel", 210, 0.1, table_top(474, 780, "#E2A36C", "#C4824F"))

-- A stall by day: people who sell in the open, with their faces and their name on the stall.
do
  local teal, amber
  local market = {}

  function market.enter()
    teal = picture.get("scenery/stall-teal.svg")
    amber = picture.get("scenery/stall-amber.svg")
  end

  function market.back(g, box)
    local ground = g.upright and 700 or 400
    g:rect(0, 0, box.w, ground, gradient.linear(0, 0, 0, ground, "#8CD3DA", "#E8F5EE"))
    g:poly({ 0, ground, 0, ground - 90, 260, ground - 190, 560, ground - 110, 900, ground - 210, 1300, ground - 90, 1640, ground - 170, 1920, ground - 80, 1920, ground }, "#A9D5C3")
    g:rect(0, ground, box.w, box.h - ground, gradient.linear(0, ground, 0, box.h, look.sand, look.dune))
    if g.upright then
      g:stand(amber, 850, 730, 1)
    else
      g:stand(teal, 660, 450, 1)
      g:stand(amber, 1260, 450, 1)
    end
  end

  market.foot = table_top(454, 740, "#E2A36C", "#C4824F")
  places.market = market
end

-- A shelf in the museum: cool and matt, nothing here is lit to please.
do
  local shelf = { enter = function() end }

  function shelf.back(g, box)
    g:rect(0, 0, box.w, box.h, gradient.linear(0, 0, 0, box.h, "#1B4A59", "#0E3443"))
    local x = box.w / 2
    g:poly({ x - box.w * 0.16, 0, x + box.w * 0.16, 0, x + box.w * 0.4, box.h, x - box.w * 0.4, box.h },
      gradient.linear(0, 0, 0, box.h, "#C9D6CC30", "#C9D6CC12"))
  end

  function shelf.foot(g, box)
    local y = g.upright and 780 or 470
    g:rect(0, y, box.w, 26, "#D7E3E3")
    g:rect(0, y + 26, box.w, 14, "#9DB3B5")
    g:rect(0, y + 40, box.w, box.h - y - 40, gradient.linear(0, y + 40, 0, box.h, "#17404E", "#0E3443"))
  end

  places.shelf = shelf
end

return places
