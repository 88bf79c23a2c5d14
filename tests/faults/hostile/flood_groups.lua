-- expect: fault 32 groups deep
return { title = '试', draw = function(self, g)
for i = 1, 100 do g:push { x = 1 } end
end }
