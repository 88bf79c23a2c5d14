-- expect: fault too many captures
return { title = '试', draw = function(self, g)
(('('):rep(900)):find(('('):rep(900))
end }
