-- Only a touch makes it flash, and only for a second and a half.
local it = { title = { zh = "一碰就闪", en = "Touch and flash" }, left = 0 }

function it:update(dt)
  self.left = math.max(0, self.left - dt)
  return self.left > 0 and 0 or math.huge
end

function it:touch(t)
  if t.phase == "up" then self.left = 1.5 end
end

function it:draw(g)
  g:fill(self.left * 12 % 2 > 1 and "#FFFFFF" or "#0B2A3A")
  g:target(700, 400, 520, 200)
end

return it
