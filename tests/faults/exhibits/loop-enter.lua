-- expect: script exhibit.lua:4: took longer than
local it = { title = { zh = "永不进门", en = "Never enters" } }
function it:enter()
  while true do end
end
function it:draw(g) g:fill("#FF0000") end
return it
