-- expect: fault over 8388608
return { title = '试', draw = function(self, g)
string.rep('', 1 << 30, 'xxxxxxxx')
end }
