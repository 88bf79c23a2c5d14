-- expect: stopped
do
local t = {} while true do pcall(function() for i = 1, 1e9 do t[#t + 1] = { i } end end) end
end
return { title = '试', draw = function() end }
