-- Each frame computes for a large part of what it may. (A slow machine stops it altogether.)
local it = { title = { zh = "太慢", en = "Too slow" }, sum = 0 }

function it:update()
  for i = 1, 24000000 do self.sum = self.sum ~ i end
  return 30
end

function it:draw(g)
  g:fill("#F3FAFB")
end

return it
