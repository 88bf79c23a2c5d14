-- A picture is replaced on the disk; a picture of before and one of after, for compare in picture.sh.
return {
  dev = true, lang = "zh", level = "primary",
  { tap = { 960, 700 } }, { open = "lamp" }, { see = "海边的灯" }, { shot = "before" },
  { edit = "assets/lamp/glass.svg", from = "#2E7D5B", to = "#E4572E" },
  { shot = "after" }, { see = "海边的灯" },
}
