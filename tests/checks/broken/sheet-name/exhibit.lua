local gallery = require "core.gallery"

return gallery {
  title = { zh = "照片墙", en = "Photographs" },
  picture = "places/coast.svg",
  sheet = "caption.csv",
}
