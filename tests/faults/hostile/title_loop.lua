-- expect: fault took longer
return { title = setmetatable({}, { __index = function() while true do end end }), draw = function() end }
