-- Keeps more and more, until it is more than half of what it may.
local it = { title = { zh = "太占内存", en = "Too much memory" }, kept = {} }

function it:update()
  for _ = 1, 20000 do self.kept[#self.kept + 1] = #self.kept end
  return #self.kept < 1060000 and 0 or math.huge
end

function it:draw(g)
  g:fill("#F3FAFB")
end

return it
