-- Two lines of words at nearly the same height.
local it = { title = { zh = "重叠", en = "Overlap" } }

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "先想一想", en = "Think first" }, 300, 400, { size = 80 })
  g:text({ zh = "再做决定", en = "Then decide" }, 340, 430, { size = 80 })
end

return it
