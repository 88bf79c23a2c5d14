-- The English line is wider than the picture.
local it = { title = { zh = "长句子", en = "Long line" } }

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "不要碰来路不明的东西", en = "Never touch or taste anything of which you do not know where it comes from" },
    200, 400, { size = 70, bold = true })
end

return it
