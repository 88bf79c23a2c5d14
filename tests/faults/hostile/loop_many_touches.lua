-- expect: fault
return { title = '试', draw = function() end, touch = function() local t = 0 for i = 1, 3e8 do t = t + i end end }
