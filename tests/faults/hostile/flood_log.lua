-- expect: well
return { title = '试', draw = function(self, g)
for i = 1, 2000 do print(('x'):rep(5000)) end
end }
