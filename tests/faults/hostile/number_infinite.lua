-- expect: fault not finite
return { title = '试', draw = function(self, g)
g:line({ 1, 2, math.huge, 4 }, 2, '#000000')
end }
