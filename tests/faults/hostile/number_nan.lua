-- expect: fault not finite
return { title = '试', draw = function(self, g)
g:circle(0/0, 1, 2, '#000000')
end }
