-- expect: fault took longer
return { title = '试', draw = function(self, g)
xpcall(function() while true do end end, function() while true do end end)
end }
