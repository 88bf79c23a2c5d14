-- expect: fault took longer
return { title = '试', draw = function(self, g)
local t = setmetatable({}, { __index = function() while true do end end }) return t.x
end }
