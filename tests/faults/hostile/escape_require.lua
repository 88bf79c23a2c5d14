-- expect: well
for _, n in ipairs { 'io', 'os', 'debug', '_G', 'package', 'ffi', '../secret', '/etc/passwd', 'core/../x', 'string' } do
  assert(not pcall(require, n), n)
end
return { title = '试', draw = function() end }
