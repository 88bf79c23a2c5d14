-- expect: none
-- Larger than any screen, and many of them: refused, and the exhibit goes on without.
local picture = require "picture"
local it = { title = { zh = "太大了", en = "Too large" } }
function it:enter()
  self.huge = picture.get("huge.svg")
  self.list = {}
  for i = 1, 22 do self.list[i] = picture.get("wide.svg", 3300 + i) end
end
function it:draw(g)
  g:fill("#0E7490")
  g:picture(self.huge, 0, 0)
  for i = 1, #self.list do g:picture(self.list[i], 0, 0, 9, 9) end
  g:text("还在", 600, 400, { size = 90, color = "#FFFFFF" })
end
return it
