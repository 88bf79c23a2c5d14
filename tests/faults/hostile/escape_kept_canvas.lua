-- expect: fault good only inside draw
local kept
return { title = '试', draw = function(self, g) kept = g end, update = function() if kept then kept:fill('#000000') end end }
