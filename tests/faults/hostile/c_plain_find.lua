-- expect: stopped
return { title = '试', draw = function(self, g)
local s = ('a'):rep(60000) local p = ('a'):rep(1000) .. 'b' while true do pcall(string.find, s, p:sub(-1000), 1, true) end
end }
