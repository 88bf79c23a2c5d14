-- expect: fault could not be stopped
return { title = '试', draw = function(self, g)
table.move({}, 1, math.maxinteger - 1, 2)
end }
