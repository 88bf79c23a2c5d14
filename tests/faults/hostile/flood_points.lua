-- expect: fault too much
return { title = '试', draw = function(self, g)
for i = 1, 5000 do g:circle(500, 500, 400, '#000000') end
end }
