-- expect: script update() must return seconds
local it = { title = { zh = "不是数", en = "Not a number" } }
function it:draw(g) g:fill("#0E7490") end
function it:update() return 0 / 0 end
return it
