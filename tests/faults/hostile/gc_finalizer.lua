-- expect: fault __gc
return { title = '试', draw = function(self, g)
setmetatable({}, { __gc = function() while true do end end })
end }
