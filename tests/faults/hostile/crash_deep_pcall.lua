-- expect: fault
return { title = '试', draw = function(self, g)
local function f() return pcall(f) end f() error('end')
end }
