-- The whole screen changes five times a second.
local it = { title = { zh = "闪电", en = "Lightning" }, time = 0 }

function it:update(dt)
  self.time = self.time + dt
end

function it:draw(g)
  g:fill(self.time * 10 % 2 < 1 and "#000000" or "#FFFFFF")
end

return it
