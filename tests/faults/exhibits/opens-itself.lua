-- expect: none
-- Opens itself again and again: an untouched kiosk goes back to the coast all the same.
local kiosk = require "kiosk"
local it = { title = { zh = "开不停", en = "Opens itself" } }
function it:enter() kiosk.open("opens-itself") end
function it:draw(g)
  g:fill("#0E7490")
  g:text("还在", 600, 400, { size = 90, color = "#FFFFFF" })
end
return it
