-- expect: fault stack overflow
return { title = '试', draw = function(self, g)
local function f(n) return 1 + f(n + 1) end f(1)
end }
