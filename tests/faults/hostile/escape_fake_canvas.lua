-- expect: fault
return { title = '试', draw = function(self, g)
assert(getmetatable(g) == false) g.rect({}, 1, 2, 3, 4, '#000000')
end }
