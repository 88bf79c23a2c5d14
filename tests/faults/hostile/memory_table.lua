-- expect: fault 32 MB
return { title = '试', draw = function(self, g)
local t = {} for i = 1, 1e9 do t[i] = i end
end }
