local kiosk = require "kiosk"
local exhibit = { title = { zh = "试", en = "Try" }, picture = "places/coast.svg" }
function exhibit:draw(g)
  g:fill("#FFFFFF")
  for i = 1, 4 do
    g:target(300 * i, 400, 60, 60)
    g:text({ zh = "按" .. i, en = "Go" .. i }, 300 * i, 400, { size = 40, color = "#000000" })
  end
end
function exhibit:touch(t) if t.phase == "up" then kiosk.completed() end end
return exhibit
