-- expect: fault took longer
return { title = '试', draw = function(self, g)
local c = coroutine.wrap(function() while true do coroutine.yield() end end) while true do c() end
end }
