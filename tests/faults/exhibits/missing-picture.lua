-- expect: none
local kiosk = require "kiosk"
local picture = require "picture"
local it = { title = { zh = "没有图", en = "No picture" } }
function it:enter()
  self.gone = { picture.get("nowhere.svg"), picture.get("broken.png"), picture.get("folder.png") }
  kiosk.wait_for_pictures()
end
function it:draw(g)
  g:fill("#0E7490")
  for i, one in ipairs(self.gone) do g:picture(one, 200 * i, 200) end
  g:text("还在", 600, 400, { size = 90, color = "#FFFFFF" })
end
return it
