-- expect: fault took longer
return { title = '试', draw = function(self, g)
(('a'):rep(60000)):gsub('a', function() while true do end end)
end }
