-- expect: fault took longer
return { title = '试', draw = function(self, g)
local function f() return f() end f()
end }
