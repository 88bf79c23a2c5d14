-- expect: fault took longer
return { title = '试', draw = function(self, g)
while true do pcall(function() while true do end end) end
end }
