return {
  name = { zh = "写展项的地方", en = "Where exhibits are written" }, kiosk = "yz-08",
  menu = { { title = { zh = "试一试", en = "Try" }, icon = "eye", "lamp", "asks", "bell" } },
}
