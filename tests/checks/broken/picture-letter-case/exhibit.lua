-- The file is boat.svg.
local picture = require "picture"
local it = { title = { zh = "大小写", en = "Capitals" } }

function it:enter()
  self.view = picture.get("Boat.SVG")
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:picture(self.view, 300, 200, 800)
end

return it
