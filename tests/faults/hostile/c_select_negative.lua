-- expect: fault
return { title = '试', draw = function(self, g)
select(-1 << 40, 1)
end }
