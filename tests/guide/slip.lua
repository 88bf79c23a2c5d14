-- An author at work forgets a comma: the panel, for the guide (shots.sh).
return {
  lang = "zh", level = "adult", seed = 4, dev = true,
  { tap = { 960, 700 } }, { open = "my-first" }, { wait = 1 },
  { edit = "scripts/exhibits/my-first/exhibit.lua", from = "draw = 2,", to = "draw = 2" },
  { wait = 1 }, { shot = "first-slip" },
}
