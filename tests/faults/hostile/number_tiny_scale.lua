-- expect: well
return { title = '试', draw = function(self, g)
for i = 1, 30 do g:push { scale = 1e-5 } end g:circle(9, 9, 9, '#000000') g:line({ 0, 0, 1, 1 }, 3, '#000000') for i = 1, 30 do g:pop() end
end }
