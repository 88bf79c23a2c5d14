-- The way on stands where home, help and language are.
local it = { title = { zh = "被挡住", en = "Covered" }, n = 0 }

function it:touch(t) if t.phase == "up" then self.n = self.n + 1 end end

function it:draw(g)
  g:fill(self.n % 2 == 0 and "#F3FAFB" or "#F6E7C8")
  g:rect(60, g.h - 200, 420, 160, "#FFC468", 80)
  g:target(60, g.h - 200, 420, 160)
end

return it
