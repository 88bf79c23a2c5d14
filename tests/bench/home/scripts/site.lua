return { name = { zh = "测速", en = "Bench" }, kiosk = "bench", menu = {} }
