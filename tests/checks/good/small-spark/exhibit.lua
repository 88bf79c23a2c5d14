-- A spark that twinkles ten times a second, too small to harm: 24 units on a side.
local it = { title = { zh = "火星", en = "Spark" }, time = 0 }

function it:update(dt)
  self.time = self.time + dt
end

function it:draw(g)
  g:fill("#0B2A3A")
  g:rect(g.w / 2, g.h / 2, 24, 24, self.time * 20 % 2 < 1 and "#FFFFFF" or "#000000")
end

return it
