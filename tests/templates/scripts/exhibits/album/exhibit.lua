local gallery = require "core.gallery"

return gallery { title = { zh = "相册", en = "Album" }, folder = "photos", sheet = "captions.csv" }
