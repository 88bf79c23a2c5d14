-- The second page reads a field of nothing.
local it = { title = { zh = "第二页", en = "Second page" }, page = 1 }
local pages = { { words = { zh = "第一页", en = "Page one" } } }

function it:touch(t)
  if t.phase == "up" and t.x > 1400 then self.page = self.page + 1 end
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:rect(1500, 800, 320, 160, "#FFC468", 80)
  g:target(1500, 800, 320, 160)
  g:text(pages[self.page].words, 300, 300, { size = 80 })
end

return it
