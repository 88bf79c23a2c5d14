-- expect: none
-- What is no number paints nothing; the rest of the picture is there.
local it = { title = { zh = "不是数", en = "Not a number" } }
function it:draw(g)
  local nan, inf = 0 / 0, math.huge
  g:fill("#0E7490")
  pcall(g.rect, g, nan, 0, 100, 100, "#FF0000")
  pcall(g.circle, g, inf, 0, -inf, "#FF0000")
  pcall(g.poly, g, { nan, nan, inf, 0, 0, inf }, "#FF0000")
  g:text("还在", 600, 400, { size = 90, color = "#FFFFFF" })
end
return it
