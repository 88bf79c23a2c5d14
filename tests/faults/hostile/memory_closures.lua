-- expect: stopped
do
local f = print while true do local g = f f = function() return g end end
end
return { title = '试', draw = function() end }
