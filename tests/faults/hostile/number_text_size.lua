-- expect: fault size must be
return { title = '试', draw = function(self, g)
g:text('x', 0, 0, { size = 1e5 })
end }
