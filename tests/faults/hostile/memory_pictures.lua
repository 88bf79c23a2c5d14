-- expect: fault more than 1023
return { title = '试', draw = function(self, g)
for i = 1, 5000 do picture.get('x' .. i) end
end }
