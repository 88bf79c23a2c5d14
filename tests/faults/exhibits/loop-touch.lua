-- expect: script exhibit.lua:5: took longer than
local it = { title = { zh = "一碰就转", en = "Touch and spin" } }
function it:draw(g) g:fill("#0E7490") end
function it:touch()
  while true do end
end
return it
