local timeline = require "core.timeline"

return timeline {
  title = { zh = "一条线", en = "Along a line" },
  text = { zh = "拖一拖，或者点一点。", en = "Drag the line, or touch an event." },

  { year = "1839", title = { zh = "虎门销烟", en = "Humen" }, text = { zh = "林则徐主持，历时 23 天。", en = "Led by Lin Zexu, 23 days." },
    picture = "places/coast.svg", source = { zh = "来源：示例", en = "Source: a sample" } },
  { year = "1987", title = { zh = "定下国际禁毒日", en = "A day for the world" }, text = { zh = "联合国大会确定每年 6 月 26 日。", en = "The UN General Assembly chose 26 June." },
    picture = "places/market.svg" },
  { year = "1990", level = "adult", title = { zh = "大人看的一年", en = "A year for adults" } },
  { year = { zh = "2008 年 6 月", en = "June 2008" }, title = { zh = "《禁毒法》施行", en = "The Anti-Drug Law in force" }, text = { zh = "全国人大常委会 2007 年 12 月通过。", en = "Passed in December 2007." },
    picture = "places/classroom.svg" },
  { year = { zh = "今天", en = "Today" }, title = { zh = "轮到我们", en = "Our turn" }, text = { zh = "禁毒是大家的事。", en = "It is everyone's task." } },
}
