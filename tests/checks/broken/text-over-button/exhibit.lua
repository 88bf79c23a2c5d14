-- The label is wider than its button.
local it = { title = { zh = "按钮太窄", en = "Narrow button" }, n = 0 }

function it:touch(t) if t.phase == "up" then self.n = self.n + 1 end end

function it:draw(g)
  g:fill(self.n % 2 == 0 and "#F3FAFB" or "#F6E7C8")
  g:rect(800, 500, 320, 140, "#0A4F66", 60)
  g:text({ zh = "我知道了，继续往下看", en = "I see, go on" }, 960, 540, { size = 48, color = "#FFFFFF", align = "center" })
  g:target(800, 500, 320, 140)
end

return it
