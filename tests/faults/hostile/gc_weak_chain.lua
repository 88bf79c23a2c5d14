-- expect: stopped
return { title = '试', draw = function(self, g)
local all = {} for i = 1, 30000 do all[i] = {} end local w = {} for i = 1, 30000 do w[i] = setmetatable({}, { __mode = 'k' }) end for i = 1, 29999 do w[(i * 7919) % 30000 + 1][all[i]] = all[i + 1] end all = { all[1] } for i = 1, 1e9 do local x = { {}, {} } end
end }
