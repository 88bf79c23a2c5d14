-- expect: stopped
return { title = '试', draw = function(self, g)
local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x
end }
