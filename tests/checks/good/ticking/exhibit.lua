-- Words that stand close, but each for itself; numbers that tick.
local it = { title = { zh = "计数", en = "Counter" }, seconds = 0 }

function it:update(dt)
  self.seconds = self.seconds + dt
  return 1
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:text({ zh = "已经过去", en = "So far" }, 300, 300, { size = 60 })
  g:text(("%d"):format(math.floor(self.seconds)), 300, 390, { size = 120, bold = true })
  g:text({ zh = "秒", en = "seconds" }, 300, 550, { size = 60 })
end

return it
