-- expect: fault 4096
return { title = '试', draw = function(self, g)
g:text(('x'):rep(100000), 0, 0)
end }
