-- expect: fault took longer
return { title = '试', draw = function() end, touch = function() while true do end end }
