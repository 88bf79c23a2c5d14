-- expect: fault took longer
return { title = '试', draw = function(self, g)
local c = coroutine.wrap(function() while true do end end) while true do pcall(c) end
end }
