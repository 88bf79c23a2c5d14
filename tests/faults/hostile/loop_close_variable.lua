-- expect: fault took longer
return { title = '试', draw = function(self, g)
local x <close> = setmetatable({}, { __close = function() while true do end end }) while true do end
end }
