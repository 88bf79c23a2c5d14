-- The hall of the template tests: one small exhibit for each template.
return {
  name = { zh = "模板", en = "Templates" },
  kiosk = "yz-08",
  menu = {
    { title = { zh = "模板", en = "Templates" }, icon = "eye", "hotspots", "gallery", "album", "cases", "pages", "cabinet", "timeline", "flipbook", "wheel", "pledge", "game", "quiz-types", "quiz-versus", "lesson" },
  },
}
