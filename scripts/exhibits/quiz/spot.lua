-- The question bank: what differs between two pictures
local q = require "core.quiz"

return {
  q.spot { id = "q86", level = "P", topic = "伪装", facts = { "D03", "D12", "D15", "D16" },
    ask = { zh = "第二个架子上，哪4处变成了警报？",
      en = "On the second shelf, which 4 things became alarms?" },
    board = "shelf-labelled.svg", other = "shelf-other.svg",
    spots = {
      { x = 0.15, y = 0.14, w = 0.17, h = 0.33,
        zh = "奶茶粉没有标签", en = "Milk tea without a label",
        say = { zh = "没有厂名、配料、日期。", en = "No maker, ingredients or date." } },
      { x = 0.43, y = 0.14, w = 0.16, h = 0.33,
        zh = "咖啡包没有标签", en = "Coffee without a label",
        say = { zh = "没有厂名、配料、日期。", en = "No maker, ingredients or date." } },
      { x = 0.16, y = 0.54, w = 0.18, h = 0.36,
        zh = "瓶装水变成敞开的杯子", en = "The bottle became an open glass",
        say = { zh = "自己打开、不离手；离开过视线就不再喝。", en = "Open it yourself, keep hold of it; once out of sight, don't drink it." } },
      { x = 0.39, y = 0.62, w = 0.24, h = 0.26,
        zh = "包裹没有面单", en = "A parcel without a label",
        say = { zh = "来路不明。不替陌生人收、寄、带。", en = "Unknown origin. Don't receive, send or carry for strangers." } },
    } },
}
