-- photo.png is no PNG.
local picture = require "picture"
local it = { title = { zh = "坏图", en = "Damaged picture" } }

function it:enter()
  self.view = picture.get("photo.png")
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:picture(self.view, 300, 200, 800)
end

return it
