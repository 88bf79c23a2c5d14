-- expect: script exhibit.lua:6: took longer than
local it, time = { title = { zh = "转圈", en = "Round and round" } }, 0
function it:draw(g) g:fill("#0E7490") end
function it:update(dt)
  time = time + dt
  while time > 0.5 do end
end
return it
