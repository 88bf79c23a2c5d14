-- expect: fault too large
return { title = '试', draw = function(self, g)
g:path('M 1e99 0 L 1 1', '#000000')
end }
