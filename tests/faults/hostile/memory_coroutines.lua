-- expect: stopped
do
local t = {} while true do t[#t + 1] = coroutine.create(print) end
end
return { title = '试', draw = function() end }
