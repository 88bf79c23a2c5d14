-- Two fingers at once, and one of them in the upper left: only chance finds that.
local it = { title = { zh = "两个手指", en = "Two fingers" }, down = {} }

function it:touch(t)
  if t.phase == "down" then self.down[t.finger] = { t.x, t.y } end
  if t.phase == "up" then self.down[t.finger] = nil end
  if self.down[0] and self.down[1] and self.down[1][1] < 400 then self.nothing.at_all = 1 end
end

function it:draw(g)
  g:fill("#F3FAFB")
end

return it
