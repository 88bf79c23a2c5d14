-- expect: fault
return { title = '试', draw = function(self, g)
local s = ('字'):rep(1000) for i = 1, 100 do g:text(s .. i, 0, 0) end
end }
