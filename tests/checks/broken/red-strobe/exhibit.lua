-- A saturated red pulses five times a second; its light alone would be too little to count.
local it = { title = { zh = "红灯", en = "Red light" }, time = 0 }

function it:update(dt)
  self.time = self.time + dt
end

function it:draw(g)
  g:fill("#0B2A3A")
  g:rect(560, 240, 800, 600, self.time * 10 % 2 < 1 and "#200000" or "#700000")
end

return it
