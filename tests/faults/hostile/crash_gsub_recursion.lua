-- expect: fault
return { title = '试', draw = function(self, g)
local function f() return ('x'):gsub('x', f) end f()
end }
