-- expect: fault took longer
return { title = '试', draw = function(self, g)
while true do for k in pairs { a = 1 } do end end
end }
