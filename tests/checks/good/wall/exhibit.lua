-- A wall that scrolls: the third card peeks in and is whole after a swipe.
local it = { title = { zh = "长墙", en = "Long wall" }, at = 0 }
local cards = { { zh = "看一看", en = "Look" }, { zh = "想一想", en = "Think" }, { zh = "说一说", en = "Say" } }

function it:touch(t)
  if t.phase == "down" then self.from = t.x end
  if t.phase == "up" and self.from and math.abs(t.x - self.from) > 200 then
    self.at = math.max(0, math.min(#cards - 1, self.at + (t.x < self.from and 1 or -1)))
  end
end

function it:draw(g)
  g:fill("#F6E7C8")
  local step = g.w - 200
  for i, words in ipairs(cards) do
    local x = 100 + (i - 1 - self.at) * step
    g:rect(x, 300, step - 60, 400, "#0A4F66", 30)
    g:text(words, x + (step - 60) / 2, 440, { size = 90, color = "#FFFFFF", align = "center" })
  end
end

return it
