-- expect: fault
return { title = '试', draw = function() end, touch = function() local t = 0 for i = 1, 4e7 do t = t + i end end }
