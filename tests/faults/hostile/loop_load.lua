-- expect: fault took longer
while true do end
