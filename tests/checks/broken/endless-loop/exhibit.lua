-- A touch starts a loop that never ends.
local it = { title = { zh = "死循环", en = "Endless" } }

function it:touch(t)
  if t.phase == "up" then
    while true do end
  end
end

function it:draw(g)
  g:fill("#F3FAFB")
  g:target(700, 400, 520, 200)
end

return it
