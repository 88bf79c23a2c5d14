-- expect: fault took longer
return { title = '试', draw = function(self, g)
local function nest(n) if n == 0 then while true do end end coroutine.wrap(nest)(n - 1) end nest(20)
end }
