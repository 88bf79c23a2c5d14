-- expect: well
assert(not pcall(function() return string.dump end))
assert(not pcall(function() return ('').dump end))
return { title = '试', draw = function() end }
