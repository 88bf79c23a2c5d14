-- expect: fault over 8388608
return { title = '试', draw = function(self, g)
string.rep('x', 1 << 40)
end }
