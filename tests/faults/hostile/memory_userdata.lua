-- expect: stopped
do
local t = {} while true do t[#t + 1] = gradient.linear(0, 0, 1, 1, '#000000', '#FFFFFF') end
end
return { title = '试', draw = function() end }
