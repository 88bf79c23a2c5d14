-- expect: fault 32 MB
return { title = '试', draw = function(self, g)
local t = {} while true do t[#t + 1] = coroutine.create(print) end
end }
