-- expect: well
return { title = '试', draw = function(self, g)
for i = 1, 30 do g:push { scale = 1e5 } end g:rect(1, 2, 3, 4, '#000000') g:circle(9, 9, 9, '#000000') g:text('x', 1e5, 1) for i = 1, 30 do g:pop() end
end }
