-- expect: well
for _, n in ipairs { '../x', '/etc/passwd', 'a/../../b', 'a\\b', 'a\0b', 'a\nb', '', ('x'):rep(200), 'a//b' } do assert(not pcall(picture.get, n), n) end
return { title = '试', draw = function() end }
