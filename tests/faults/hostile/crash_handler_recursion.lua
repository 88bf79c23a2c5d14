-- expect: well
return { title = '试', draw = function(self, g)
local function h() error('again') end local ok = xpcall(error, h, 'x') assert(not ok)
end }
