-- expect: script exhibit.lua:5: attempt to index a nil value
local it = { title = { zh = "写错了", en = "A slip" } }
function it:draw(g)
  g:fill("#0E7490")
  g:text(it.words.hello, 100, 100, { size = 50 })
end
return it
