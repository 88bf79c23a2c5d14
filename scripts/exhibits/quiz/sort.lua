-- The question bank: into boxes
local q = require "core.quiz"

return {
  q.sort { id = "q82", level = "P", topic = "伪装", facts = { "D12", "D15" },
    ask = { zh = "哪些可以放心，哪些要当心？",
      en = "Which are fine, which need care?" },
    bins = {
      { zh = "放心", en = "Fine", items = {
        { zh = "超市买、标签齐全的饼干", en = "Shop biscuits, full label",
          say = { zh = "厂名、配料、日期都有，是正常情况。", en = "Maker, ingredients and date are there. That is normal." } },
        { zh = "家人当面打开的点心", en = "A snack your family opens with you",
          say = { zh = "来源清楚，是正常情况。", en = "Known origin, that is normal." } },
        { zh = "自己打开、不离手的水", en = "Water you opened and kept hold of",
          say = { zh = "对，自己打开，不离手。", en = "Right: open it yourself, keep hold of it." } },
      } },
      { zh = "当心", en = "Take care", items = {
        { zh = "包装拆过的糖果", en = "Sweets from an opened pack",
          say = { zh = "包装拆过，可能被动过手脚。", en = "An opened pack may be tampered with." } },
        { zh = "离开过视线的饮料", en = "A drink that was out of sight",
          say = { zh = "离开过视线就不再喝。", en = "Once out of sight, don't drink it." } },
        { zh = "有人催你“马上试”", en = "Someone rushes you to try",
          say = { zh = "催促是常见手法。", en = "Rushing is a common trick." } },
      } },
    } },

  q.sort { id = "q88", level = "M", topic = "识毒", facts = { "B05" },
    ask = { zh = "按主要作用分一分。",
      en = "Sort them by their main effect." },
    bins = {
      { zh = "兴奋", en = "Stimulant", items = {
        { zh = "冰毒", en = "Methamphetamine", say = { zh = "冰毒是兴奋剂。", en = "A stimulant." } },
        { zh = "可卡因", en = "Cocaine", say = { zh = "可卡因也是兴奋剂。", en = "Also a stimulant." } },
        { zh = "恰特草", en = "Khat", say = { zh = "恰特草有兴奋作用。", en = "Khat is a stimulant." } },
      } },
      { zh = "抑制", en = "Depressant", items = {
        { zh = "海洛因", en = "Heroin", say = { zh = "抑制呼吸。", en = "Slows breathing." } },
        { zh = "依托咪酯", en = "Etomidate", say = { zh = "本是麻醉药。", en = "An anaesthetic." } },
      } },
      { zh = "致幻", en = "Hallucinogen", items = {
        { zh = "LSD“邮票”", en = "LSD \"stamps\"", say = { zh = "LSD 属于致幻类。", en = "LSD is a hallucinogen." } },
        { zh = "裸盖菇素", en = "Psilocybin", say = { zh = "裸盖菇素属于致幻类。", en = "Psilocybin is a hallucinogen." } },
      } },
    } },
}
