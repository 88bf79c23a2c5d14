-- expect: fault too much
return { title = '试', draw = function(self, g)
for i = 1, 30000 do g:rect(i % 1000, 1, 2, 3, '#000000') end
end }
