-- A cabinet with its sixteen niches full: as small as they get.
local cabinet = require "core.cabinet"

local it = {
  title = { zh = "一柜子", en = "A full case" }, text = { zh = "点一格看看", en = "Touch one" },
  act = { zh = "不碰、不尝，走开，告诉大人。", en = "Don't touch or taste. Leave, tell an adult." },
  families = { { "drink", color = "#8A5A34", zh = "饮料样", en = "Like drinks" } },
}
for n = 1, 16 do
  it[n] = { title = { zh = "第 " .. n .. " 样", en = "Thing " .. n }, family = "drink", picture = "objects/milktea-sachet.svg",
    look = { zh = "小袋装，没有标签。", en = "A small bag without a label." }, harm = { { icon = "heart", zh = "心跳过快", en = "Racing heart" } } }
end

return cabinet(it)
