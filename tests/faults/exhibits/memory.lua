-- expect: script exhibit.lua:6: 
local it, eaten = { title = { zh = "吃内存", en = "Eats memory" } }, {}
function it:draw(g)
  g:fill("#0E7490")
  local text = ("x"):rep(1 << 20)
  while true do eaten[#eaten + 1] = text:rep(1 << #eaten) end
end
return it
