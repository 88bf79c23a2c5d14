-- Fine by day; at night the ground is dark and the words stay dark.
local kiosk = require "kiosk"
local it = { title = { zh = "夜里看不见", en = "Lost at night" } }

function it:draw(g)
  g:fill(kiosk.daypart == "night" and "#0B2A3A" or "#F3FAFB")
  g:text({ zh = "回家的路一直亮着", en = "The way home is lit" }, 300, 400, { size = 60, color = "#0A4F66" })
end

return it
