-- A line of three events; a year may be any short text.
local timeline = require "core.timeline"

return timeline {
  title = { zh = "三件事", en = "Three events" }, text = { zh = "拖一拖，或者点一点。", en = "Drag the line, or touch an event." },
  { year = "1839", title = { zh = "虎门销烟", en = "Humen" }, text = { zh = "林则徐当众销毁鸦片。", en = "Lin Zexu has opium destroyed in public." }, picture = "places/coast.svg" },
  { year = { zh = "2008 年 6 月", en = "June 2008" }, title = { zh = "《禁毒法》施行", en = "The Anti-Drug Law" }, source = { zh = "全国人大", en = "National People's Congress" } },
  { year = { zh = "今天", en = "Today" }, title = { zh = "轮到我们", en = "Our turn" }, text = { zh = "禁毒是全社会的事。", en = "It is everyone's task." } },
}
