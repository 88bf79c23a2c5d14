-- expect: stopped
return { title = '试', draw = function(self, g)
local t = {} while true do t[#t + 1] = gradient.linear(0, 0, 1, 1, '#000000', '#FFFFFF') end
end }
