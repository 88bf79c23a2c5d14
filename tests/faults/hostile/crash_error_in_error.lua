-- expect: fault
return { title = '试', draw = function(self, g)
local t = setmetatable({}, { __tostring = error }) xpcall(error, function() error(t) end, t) error(t)
end }
