local kiosk = require "kiosk"
local exhibit = { title = { zh = "试", en = "Try" }, picture = "places/coast.svg" }
function exhibit:draw(g)
  g:fill("#FFFFFF")
  g:target(300, 300, 500, 400)
  g:text({ zh = "左", en = "Left" }, 350, 400, { size = 80, color = "#000000" })
  g:target(700, 300, 500, 400)
  g:text({ zh = "右", en = "Right" }, 1000, 400, { size = 80, color = "#000000" })
end
function exhibit:touch(t) if t.phase == "up" then kiosk.completed() end end
return exhibit
