-- expect: fault 32 MB|took longer
do
local f = print while true do local g = f f = function() return g end end
end
return { title = '试', draw = function() end }
