-- expect: fault
return { title = '试', draw = function(self, g)
table.concat(setmetatable({}, { __index = function() return '' end }), '', 1, 1 << 60)
end }
