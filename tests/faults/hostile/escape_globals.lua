-- expect: well
for _, n in ipairs { 'io', 'os', 'debug', 'package', 'load', 'loadstring', 'loadfile', 'dofile', 'collectgarbage', '_G', 'rawlen_', 'newproxy' } do
  assert(not pcall(function() return _ENV[n] end), n)
end
return { title = '试', draw = function() end }
