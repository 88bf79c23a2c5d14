-- expect: fault
return { title = '试', draw = function(self, g)
g.w = 5
end }
