-- The question bank: one picture among several
local q = require "core.quiz"

return {
  q.pictures { id = "q81", level = "P", topic = "伪装", facts = { "D03", "D12" },
    ask = { zh = "哪一包写着厂名、配料和日期？",
      en = "Which pack shows maker, ingredients and date?" },
    right = { picture = "objects/milktea-sachet-labelled.svg", zh = "奶茶粉，有标签", en = "Milk tea with a label",
      say = { zh = "对，正规食品都有标签。", en = "Right, proper food has labels." } },
    wrong = {
      { picture = "objects/milktea-sachet.svg", zh = "奶茶粉，没标签", en = "Milk tea, no label",
        say = { zh = "像速溶饮料，却没有厂名和日期，是警报。", en = "Like an instant drink, but no maker and no date: an alarm." } },
      { picture = "objects/coffee-bag.svg", zh = "咖啡包，没标签", en = "Coffee bag, no label",
        say = { zh = "像速溶饮料，却没有厂名和日期，是警报。", en = "Like an instant drink, but no maker and no date: an alarm." } },
      { picture = "objects/popping-candy.svg", zh = "跳跳糖，没标签", en = "Popping candy, no label",
        say = { zh = "像糖果，却没有厂名和日期，是警报。", en = "Like sweets, but no maker and no date: an alarm." } },
    } },

  q.pictures { id = "q90", level = "M", topic = "原植物", facts = { "N01", "N02", "N03", "N04", "N05" },
    ask = { zh = "哪一种是观赏花，可以种？",
      en = "Which is a garden flower you may grow?" },
    right = { picture = "plants/poppy-corn.svg", zh = "虞美人", en = "Corn poppy",
      say = { zh = "对，全株有粗毛、茎细、果小。", en = "Right: hairy, thin stems, small capsule." } },
    wrong = {
      { picture = "plants/poppy-opium.svg", zh = "罂粟", en = "Opium poppy",
        say = { zh = "全株光滑，果大、顶部像王冠。禁止种植。", en = "Smooth, with a big crowned capsule. Growing it is banned." } },
      { picture = "plants/cannabis-leaf.svg", zh = "大麻", en = "Cannabis",
        say = { zh = "掌状复叶，边缘有锯齿。禁止种植。", en = "A hand-shaped, toothed leaf. Growing it is banned." } },
      { picture = "plants/coca.svg", zh = "古柯", en = "Coca",
        say = { zh = "灌木，小红果。禁止种植。", en = "A shrub with small red fruit. Growing it is banned." } },
    } },
}
