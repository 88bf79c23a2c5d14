-- expect: fault more than 256 requests at once
-- Texts as many as it likes are only refused; calls beyond all measure end its frame.
local kiosk = require "kiosk"
local it = { title = "洪水" }
local text = "ask\t" .. ("问"):rep(600)
function it:update()
  local taken = 0
  for i = 1, 200 do
    if kiosk.item_text(("%08x"):format(i), text) then taken = taken + 1 end
  end
  assert(taken == 36)
  for i = 1, 1000 do kiosk.shown(("%08x"):format(i), 4) end
end
function it:draw(g) g:fill("#000000") end
return it
