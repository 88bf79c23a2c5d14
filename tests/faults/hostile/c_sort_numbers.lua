-- expect: stopped
return { title = '试', draw = function(self, g)
local t = {} for i = 1, 500000 do t[i] = i * 7919 % 500009 end while true do table.sort(t) t[1], t[500000] = t[500000], t[1] end
end }
