-- expect: stopped
do
local s = ('x'):rep(8 << 20) local t = { s, s, s, s, s, s } table.concat(t)
end
return { title = '试', draw = function() end }
