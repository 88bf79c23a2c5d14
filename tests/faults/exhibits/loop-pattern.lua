-- expect: script could not be stopped
-- A search inside C, where no hook of Lua comes.
local it = { title = { zh = "找不到", en = "Never found" } }
local long = ("a"):rep(30000)
function it:draw(g) g:fill("#0E7490") end
function it:update()
  return #long:gsub(".-.-.-.-b", "")
end
return it
