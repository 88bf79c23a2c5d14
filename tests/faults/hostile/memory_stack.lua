-- expect: stopped
do
local function f(n) return 1 + f(n + 1) end f(1)
end
return { title = '试', draw = function() end }
