-- expect: fault took longer
return { title = '试', draw = function() end, enter = function() while true do end end }
