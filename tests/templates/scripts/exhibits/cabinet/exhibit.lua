local cabinet = require "core.cabinet"

local function thing(n)
  return {
    title = { zh = "第 " .. n .. " 样", en = "Thing " .. n }, picture = "objects/parcel-labelled.svg", family = n % 2 == 0 and "even" or "odd",
    what = { zh = "一样平常的东西。", en = "An ordinary thing." },
    look = { zh = "方方的，有标签。", en = "Square, with a label." }, harm = { { icon = "walk", zh = "会绊倒", en = "trips you" } },
    hides = { zh = "装成礼物。", en = "As a present." },
  }
end

local spec = {
  title = { zh = "小柜子", en = "Small case" },
  text = { zh = "碰一格", en = "Touch one" },
  act = { zh = "放回原处。", en = "Put it back." }, say = { zh = "“我来收好。”", en = "“I'll tidy up.”" }, law = { zh = "没有规定。", en = "None." },
  families = { { "odd", color = "#8A5A34", zh = "单", en = "Odd" }, { "even", color = "#2F6FB0", zh = "双", en = "Even" } },
}
for n = 1, 18 do spec[n] = thing(n) end

return cabinet(spec)
