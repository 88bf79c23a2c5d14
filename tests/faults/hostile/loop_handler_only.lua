-- expect: fault took longer
return { title = '试', draw = function(self, g)
xpcall(error, function() while true do end end)
end }
