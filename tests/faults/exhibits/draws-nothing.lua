-- expect: contract nothing is drawn
return { title = { zh = "空的", en = "Empty" }, draw = function() end }
