-- Two pages and the way between them.
local button = require "core.button"
local it = { title = { zh = "两页", en = "Two pages" } }

function it:enter()
  self.words = { zh = "第一页", en = "First page" }
  self.next = button.new { x = 700, y = 800, w = 320, h = 160, kind = "primary", label = { zh = "翻页", en = "Turn" },
    press = function() self.second = not self.second end }
end

function it:update(dt)
  if not self.next:update(dt) then return math.huge end
end

function it:touch(t) self.next:touch(t) end

function it:draw(g)
  g:fill("#F3FAFB")
  g:text(self.second and { zh = "第二页", en = "Second page" } or { zh = "第一页", en = "First page" }, 300, 300, { size = 80 })
  self.next:draw(g)
end

return it
