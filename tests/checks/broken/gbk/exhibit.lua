return {
  title = { zh = "Втбщ", en = "Quiz" },
  draw = function(g) g:fill("#FFFFFF") end,
}
