-- expect: stopped
do
local s = 'x' while true do s = s .. s end
end
return { title = '试', draw = function() end }
