-- expect: well
return { title = '试', draw = function(self, g)
for i = 1, 600 do print(("x"):rep(500)) end
end }
