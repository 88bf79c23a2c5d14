-- Two buttons with a gap of 8 units: 2 mm on a screen of 21.5 inches.
local it = { title = { zh = "挨太近", en = "Too close" }, n = 0 }

function it:touch(t) if t.phase == "up" then self.n = self.n + 1 end end

function it:draw(g)
  g:fill(self.n % 2 == 0 and "#F3FAFB" or "#F6E7C8")
  for i = 0, 1 do
    g:rect(700 + 308 * i, 500, 300, 160, "#0A4F66", 20)
    g:target(700 + 308 * i, 500, 300, 160)
  end
end

return it
