local story = require "core.story"
return story {
  title = { zh = "故事", en = "Story" }, opening = { { zh = "一", en = "One" }, { zh = "二", en = "Two" } },
  coach = { who = "worker", says = { { zh = "好", en = "Good" } }, help = { zh = "来得及", en = "In time" } },
  stories = {
    { title = { zh = "题", en = "Tale" }, place = "room", levels = { "primary" }, first = "n1",
      n1 = { says = { zh = "话", en = "Talk" },
        { zh = "不", en = "No", rate = "good", to = "e1", coach = { zh = "好", en = "Good" } },
        { zh = "嗯", en = "Hm", rate = "good", to = "e1", coach = { zh = "再想", en = "Think" } } },
      e1 = { ends = { zh = "平安", en = "Safe" } },
      e2 = { ends = { zh = "没人到", en = "Nobody comes" } },
    },
  },
}
