return {
  title = { zh = "测验", en = "Quiz" },
  draw = function(g) g:fill("#FFFFFF") end,
}
