-- expect: well
return { title = '试', draw = function(self, g)
g:text('\xff\xfe\xc0\x80', 0, 0) print('\xff') 
end }
