-- expect: fault more than 16384
return { title = '试', draw = function(self, g)
local p = {} for i = 1, 30000 do p[i] = i * 37 % 1000 end for i = 1, 3 do g:line(p, 40, '#000000') end
end }
