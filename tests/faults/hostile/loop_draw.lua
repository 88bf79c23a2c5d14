-- expect: fault took longer
return { title = '试', draw = function(self, g)
while true do end
end }
