-- expect: well
return { title = '试', draw = function(self, g)
local m = {} local t = setmetatable({}, m) m.__gc = function() while true do end end assert(not pcall(setmetatable, {}, m)) t = nil for i = 1, 1e5 do local x = {} end
end }
