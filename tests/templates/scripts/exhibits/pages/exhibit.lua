local pages = require "core.pages"

return pages {
  title = { zh = "一页一页", en = "Page by page" },

  { title = { zh = "有人在等你回家", en = "Someone waits at home" }, text = { zh = "灯亮着，慢慢走。", en = "The light is on. Take your time." },
    scene = "places/market.svg", source = { zh = "来源：示例", en = "Source: a sample" } },

  { title = { zh = "周末的球场", en = "The court on Saturday" }, text = { zh = "村里的人一起打球。", en = "The village plays ball." },
    picture = "places/basketball.svg" },

  { title = { zh = "一个人的照片", en = "An upright picture" }, text = { zh = "竖着的图也完整。", en = "A tall picture stays whole." },
    picture = "people/worker-glad.svg" },

  { title = { zh = "这两瓶水，差在哪儿？", en = "How do these two differ?" },
    left = { picture = "places/room.svg", title = { zh = "自己打开的", en = "Opened by me" }, text = { zh = "一直拿在手里，没有离开过视线。", en = "In my hand all the time, never out of sight." } },
    right = { picture = "places/ktv.svg", title = { zh = "离开过视线的", en = "Left for a while" }, text = { zh = "换一瓶，自己开。", en = "Take a new one and open it yourself." } } },

  { title = { zh = "走出来的人，比你想的多", en = "More people recover than you think" }, number = { zh = "433.9 万", en = "4.339 million" },
    unit = { zh = "戒断三年，未发现复吸", en = "no relapse found in three years" },
    text = { zh = "每 1 名现有吸毒人员，就有约 6 人已经戒断三年。", en = "For each person using now, about six have stopped for three years." },
    source = { zh = "截至 2025 年 5 月底 · 国家禁毒办", en = "End of May 2025, National Narcotics Control Office" } },

  { title = { zh = "灯关了，该睡了", en = "Lights out, time to sleep" }, text = { zh = "拖动中间的圆，或点下面的按钮。", en = "Drag the disc, or touch a button." },
    before = { picture = "places/room.svg", title = { zh = "灯亮着", en = "Lamp on" } },
    after = { picture = "lamp-out.svg", title = { zh = "灯关了", en = "Lamp off" } } },

  { title = { zh = "大人看的一页", en = "A page for adults" }, level = "adult" },
}
