-- expect: fault zero byte
return { title = '试', draw = function(self, g)
g:text('a\0b', 0, 0)
end }
