-- expect: fault update() must return
return { title = '试', draw = function() end, update = function() return 0/0 end }
