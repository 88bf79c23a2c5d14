-- expect: fault requests
return { title = '试', draw = function(self, g)
for i = 1, 2000 do kiosk.home() end
end }
