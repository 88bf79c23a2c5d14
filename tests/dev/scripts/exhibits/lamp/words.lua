return { line = { zh = "海边的灯", en = "A lamp by the sea" } }
