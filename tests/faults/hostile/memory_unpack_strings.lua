-- expect: stopped
do
local t = {} for i = 1, 200 do t[i] = ('x'):rep(100000) end while true do local s = table.concat(t) .. table.concat(t) end
end
return { title = '试', draw = function() end }
