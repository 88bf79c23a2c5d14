-- The question bank: pairs among cards
local q = require "core.quiz"

return {
  q.memory { id = "q85", level = "P", topic = "拒绝技能", facts = { "K06" },
    ask = { zh = "拒绝五步，每一步做什么？",
      en = "Five steps of refusing: what is each?" },
    pairs = {
      { left = { zh = "停", en = "Stop" }, right = { zh = "先停下来", en = "Pause first" },
        say = { zh = "停一停，别被催着走。", en = "Pause; don't be rushed." } },
      { left = { zh = "想", en = "Think" }, right = { zh = "安全吗？有警报吗？", en = "Is it safe? Any alarms?" },
        say = { zh = "想六个警报。", en = "Recall the alarms." } },
      { left = { zh = "说", en = "Say" }, right = { zh = "清楚说“不”", en = "A clear no" },
        say = { zh = "声音稳，眼睛看着对方。", en = "Steady voice, eye contact." } },
      { left = { zh = "走", en = "Leave" }, right = { zh = "离开现场", en = "Go away from there" },
        say = { zh = "到安全的地方。", en = "Go somewhere safe." } },
      { left = { zh = "告", en = "Tell" }, right = { zh = "告诉信任的大人", en = "An adult you trust" },
        say = { zh = "不用一个人扛。", en = "You are not alone." } },
    } },

  q.memory { id = "q89", level = "M", topic = "原植物", facts = { "N01", "N02", "N03", "N04", "N05" },
    ask = { zh = "把植物和它的样子配成对。",
      en = "Find each plant and its looks." },
    pairs = {
      { left = { zh = "罂粟", en = "Opium poppy" }, picture = "plants/poppy-opium.svg",
        right = { zh = "全株光滑，果大，顶部像王冠", en = "Smooth, big crowned capsule" },
        say = { zh = "禁止种植。", en = "Banned." } },
      { left = { zh = "虞美人", en = "Corn poppy" }, picture = "plants/poppy-corn.svg",
        right = { zh = "全株有粗毛，果小", en = "Hairy, small capsule" },
        say = { zh = "观赏花，可以种。", en = "A garden flower, allowed." } },
      { left = { zh = "大麻", en = "Cannabis" }, picture = "plants/cannabis-leaf.svg",
        right = { zh = "手掌状，5—11小叶", en = "Hand-shaped, 5–11 leaflets" },
        say = { zh = "禁止种植。", en = "Banned." } },
      { left = { zh = "古柯", en = "Coca" }, picture = "plants/coca.svg",
        right = { zh = "灌木，小红果", en = "A shrub with small red fruit" },
        say = { zh = "禁止种植。", en = "Banned." } },
    } },
}
