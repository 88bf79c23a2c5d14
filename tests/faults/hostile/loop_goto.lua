-- expect: fault took longer
return { title = '试', draw = function(self, g)
::a:: goto a
end }
