-- expect: fault took longer
return setmetatable({ title = '试', draw = function() end }, { __index = function(t, k) if k == 'update' then while true do end end end })
