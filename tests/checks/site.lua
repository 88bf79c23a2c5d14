return {
  name = { zh = "试验馆", en = "Test hall" }, kiosk = "yz-08",
  menu = { { title = { zh = "全部", en = "All" }, icon = "eye", "two-pages" } },
}
