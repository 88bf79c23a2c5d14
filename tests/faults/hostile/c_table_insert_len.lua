-- expect: fault could not be stopped
return { title = '试', draw = function(self, g)
table.insert(setmetatable({}, { __len = function() return 1 << 60 end }), 1, 1)
end }
