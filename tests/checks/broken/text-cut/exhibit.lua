-- One line is allowed, the words need two: the end is lost behind an ellipsis.
local it = { title = { zh = "省略号", en = "Ellipsis" } }

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "遇到有人递来不认识的饮料，不接、不喝、马上离开，再告诉大人。",
      en = "Leave." }, 200, 400, { size = 60, width = 900, lines = 1 })
end

return it
