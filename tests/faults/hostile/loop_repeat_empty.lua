-- expect: fault took longer
return { title = '试', draw = function(self, g)
repeat until false
end }
