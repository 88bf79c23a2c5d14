-- A picture that is nowhere.
local picture = require "picture"
local it = { title = { zh = "缺图", en = "No picture" } }

function it:enter()
  self.view = picture.get("lighthouse-at-dawn.png")
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:picture(self.view, 300, 200, 800)
end

return it
