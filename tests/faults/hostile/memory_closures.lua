-- expect: fault 32 MB
return { title = '试', draw = function(self, g)
local f = print while true do local g = f f = function() return g end end
end }
