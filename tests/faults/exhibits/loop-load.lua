-- expect: refused exhibit.lua:3: took longer than
-- Never comes to its end when it is read.
while true do end
return {}
