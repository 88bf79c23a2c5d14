-- The button on the second page has forgotten what it is for.
local button = require "core.button"
local it = { title = { zh = "走不下去", en = "No way on" } }

function it:enter()
  self.words = { zh = "第一页", en = "First page" }
  self.next = button.new { x = 1500, y = 800, w = 320, h = 160, kind = "primary", label = { zh = "下一页", en = "Next" },
    press = function() self:second() end }
end

function it:second()
  if self.done then return end
  self.done = true
  self.words = { zh = "到这里就走不动了", en = "Here it ends" }
end

function it:update(dt)
  if not self.next:update(dt) then return math.huge end
end

function it:touch(t) self.next:touch(t) end

function it:draw(g)
  g:fill("#F3FAFB")
  g:text(self.words, 300, 300, { size = 80 })
  self.next:draw(g)
end

return it
