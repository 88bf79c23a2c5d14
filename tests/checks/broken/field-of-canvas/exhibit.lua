local kiosk = require "kiosk"
local exhibit = { title = { zh = "试", en = "Try" }, picture = "places/coast.svg" }
function exhibit:draw(g) g:fill("#FFFFFF") end
function exhibit:tuch(t) end
return exhibit
