-- expect: fault 32 MB
return { title = '试', draw = function(self, g)
local s = ('x'):rep(8 << 20) local t = { s, s, s, s, s, s } table.concat(t)
end }
