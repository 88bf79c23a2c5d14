-- expect: fault took longer
return { title = '试', draw = function(self, g)
for i = 1, math.huge do end
end }
