-- A look at each example of the guide, for its pictures (shots.sh).
return {
  lang = "zh", level = "adult", seed = 4,
  { tap = { 960, 700 } }, { wait = 4 }, { shot = "menu" },
  { open = "my-first" }, { wait = 1 }, { shot = "first" },
  { open = "my-pages" }, { wait = 1 }, { tap = "下一页" }, { wait = 1 }, { tap = "下一页" }, { wait = 1 }, { shot = "pages" },
  { open = "my-photos" }, { wait = 1 }, { shot = "gallery" },
  { open = "my-cases" }, { wait = 1 }, { tap = "同学给的" }, { wait = 1 }, { tap = "下一段" }, { wait = 1 }, { shot = "cases" },
  { open = "my-picture" }, { wait = 1 }, { tap = { 595, 720 } }, { wait = 1 }, { shot = "hotspots" },
  { open = "my-cabinet" }, { wait = 1 }, { tap = "“奶茶”粉" }, { wait = 1 }, { shot = "cabinet" },
  { open = "my-book" }, { wait = 1 }, { tap = { 1500, 500 } }, { wait = 2 }, { shot = "flipbook" },
  { open = "my-years" }, { wait = 1 }, { shot = "timeline" },
  { open = "my-story" }, { wait = 1 }, { tap = "一杯饮料" }, { wait = 2 }, { shot = "story" },
  { open = "my-wheel" }, { wait = 1 }, { tap = "转一转" }, { wait = 4 }, { shot = "wheel" },
  { open = "my-pledge" }, { wait = 1 }, { shot = "pledge" },
  { open = "my-game" }, { wait = 1 }, { tap = "开始" }, { wait = 7 }, { shot = "game" },
  { open = "my-toy" }, { wait = 1 }, { tap = { 320, 420 } }, { tap = { 320, 500 } }, { tap = { 320, 580 } },
  { tap = { 960, 420 } }, { tap = { 960, 500 } }, { tap = { 960, 580 } }, { wait = 1 }, { shot = "toy" },
}
