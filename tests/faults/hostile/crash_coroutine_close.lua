-- expect: well
local function chain(n)
  local inner
  local co = coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() if inner then coroutine.close(inner) end end })
    coroutine.yield()
  end)
  coroutine.resume(co)
  return co, function(c) inner = c end
end
local first, set = chain()
local last = set
for i = 1, 20000 do local co, s = chain() last(co) last = s end
coroutine.close(first)
return { title = '试', draw = function() end }
