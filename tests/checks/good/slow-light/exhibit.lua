-- A lamp that goes on and off once a second: two changes, far from a flash.
local it = { title = { zh = "灯塔", en = "Lighthouse" }, time = 0 }

function it:update(dt)
  self.time = self.time + dt
  return 1 / 30
end

function it:draw(g)
  g:fill("#0B2A3A")
  g:circle(g.w / 2, g.h / 2, 300, self.time % 1 < 0.5 and "#FFD98A" or "#123C52")
end

return it
