-- Fits a lying screen, not an upright one.
local it = { title = { zh = "竖屏出界", en = "Upright" } }

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "横着放得下竖着放不下的一句话在这里", en = "Wide words for a wide screen only" }, 200, 400, { size = 70 })
end

return it
