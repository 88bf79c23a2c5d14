-- expect: fault 32 MB
return { title = '试', draw = function(self, g)
local s = 'x' while true do s = s .. s end
end }
