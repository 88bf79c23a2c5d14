-- expect: fault too many results
return { title = '试', draw = function(self, g)
table.unpack({}, 1, 1e8)
end }
