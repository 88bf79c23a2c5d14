-- expect: fault
return { title = '试', draw = function(self, g)
string.format('%099999d', 1)
end }
