-- expect: fault belongs to the kiosk
pcall = nil
return { title = '试', draw = function() end }
