-- Nothing to touch: a poster, from which home leads on.
local it = { title = { zh = "海报", en = "Poster" } }

function it:draw(g)
  g:fill("#0B2A3A")
  g:text({ zh = "清清的海，\n清醒的你", en = "A clear sea,\na clear head" }, g.w / 2, 300, { size = 110, bold = true, color = "#FFF3D6", align = "center" })
end

return it
