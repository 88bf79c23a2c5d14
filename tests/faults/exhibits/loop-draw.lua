-- expect: script exhibit.lua:4: took longer than
local it = { title = { zh = "画不完", en = "Draws for ever" } }
function it:draw(g)
  while true do g:rect(0, 0, 10, 10, "#FF0000") end
end
return it
