-- expect: fault took longer
return { title = '试', draw = function(self, g)
tostring(setmetatable({}, { __tostring = function() while true do end end }))
end }
