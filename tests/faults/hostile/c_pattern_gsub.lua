-- expect: stopped
return { title = '试', draw = function(self, g)
local s = ('x'):rep(64000) for i = 1, 1000 do s:gsub('.-.-.-.-b', '') end
end }
