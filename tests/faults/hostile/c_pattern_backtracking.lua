-- expect: stopped
return { title = '试', draw = function(self, g)
local s = ('a'):rep(30000) s:find(('a*'):rep(20) .. 'b')
end }
