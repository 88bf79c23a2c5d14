-- A button of 60 x 60 units: 15 mm on a screen of 21.5 inches.
local it = { title = { zh = "小按钮", en = "Tiny button" }, on = false }

function it:touch(t)
  if t.phase == "up" then self.on = not self.on end
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "按右边的小方块", en = "Press the small square" }, 300, 300, { size = 60 })
  g:rect(1400, 500, 60, 60, self.on and "#2E7D5B" or "#0A4F66")
  g:text({ zh = "按", en = "go" }, 1430, 508, { size = 30, align = "center", color = "#FFFFFF" })
  g:target(1400, 500, 60, 60)
end

return it
