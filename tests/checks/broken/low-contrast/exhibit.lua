-- Grey on white, 2.8 to 1.
local it = { title = { zh = "看不清", en = "Hard to read" } }

function it:draw(g)
  g:fill("#FFFFFF")
  g:text({ zh = "这行字太淡了", en = "This line is too faint" }, 300, 400, { size = 60, color = "#999999" })
end

return it
