-- expect: well
return { title = '试', draw = function(self, g)
assert(string.rep('', math.maxinteger) == '' and string.rep('', 1 << 60, '') == '')
end }
