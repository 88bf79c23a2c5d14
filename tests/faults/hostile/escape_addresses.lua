-- expect: well
local function hidden(s) return not s:find('0x') end
assert(hidden(tostring({})) and hidden(tostring(print)) and hidden(tostring(coroutine.create(print))))
assert(hidden(string.format('%s %s', {}, print)) and not pcall(string.format, '%p', {}))
assert(hidden(tostring(picture.get('a'))) and not pcall(string.format, '%-10p', {}) and not pcall(string.format, '%%%p', {}))
assert(hidden(select(2, pcall(error, 'x'))) and hidden(select(2, pcall(function() local a = {} a() end))))
assert(not pcall(string.format, '%q', {}) and not pcall(string.format, '%d', {}))
return { title = '试', draw = function() end }
