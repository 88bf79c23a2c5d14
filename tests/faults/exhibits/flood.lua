-- expect: contract too costly
local it = { title = { zh = "画太多", en = "Draws too much" } }
function it:draw(g)
  for i = 1, 19000 do g:rect(0, 0, 1920, 1080, "#0E749080") end
end
return it
