-- expect: any
-- Closing a long chain of coroutines overflows the C stack of 5.4.4.
local it = { title = { zh = "一长串", en = "A long chain" } }
function it:draw(g)
  g:fill("#0E7490")
  local chain
  for _ = 1, 20000 do
    local before = chain
    local co = coroutine.create(function()
      local guard <close> = setmetatable({}, { __close = function() if before then coroutine.close(before) end end })
      coroutine.yield()
    end)
    coroutine.resume(co)
    chain = co
  end
  coroutine.close(chain)
  error("not one of them broke it")
end
return it
