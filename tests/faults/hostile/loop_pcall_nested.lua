-- expect: fault took longer
return { title = '试', draw = function(self, g)
local function f(n) while true do pcall(n > 0 and f or math.abs, n - 1) end end f(100)
end }
