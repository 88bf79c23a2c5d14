-- expect: stopped
do
local t = {} while true do coroutine.resume(coroutine.create(function() while true do t[#t + 1] = { 1 } end end)) end
end
return { title = '试', draw = function() end }
