-- expect: stopped
do
local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1e5) .. i end
end
return { title = '试', draw = function() end }
