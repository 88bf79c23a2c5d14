-- A character that is in no font here.
local it = { title = { zh = "缺字", en = "No glyph" } }

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "这里有一个没有的字：🦑", en = "Noodles" }, 300, 400, { size = 60 })
end

return it
