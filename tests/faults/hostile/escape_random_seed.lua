-- expect: well
assert(not pcall(function() return math.randomseed end))
return { title = '试', draw = function() end }
