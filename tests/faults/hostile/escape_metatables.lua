-- expect: well
assert(getmetatable('') == false)
assert(getmetatable(_ENV) == false)
assert(getmetatable(math) == false and getmetatable(kiosk) == false)
assert(getmetatable(picture.get('a')) == false)
assert(not pcall(setmetatable, _ENV, {}) and not pcall(setmetatable, kiosk, {}))
return { title = '试', draw = function() end }
