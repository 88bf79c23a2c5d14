-- exhibit.words - facts E09, E11, F01, F11, J01 to J03; texts BODY-brain-P-now, DRV-D1, DRV-E1.

local kiosk = require "kiosk"

local words = {
  title = { zh = "手稳一稳", en = "Steady hand" },
  calm = { zh = "按住小船，沿着航道走", en = "Hold the boat, follow the channel" },
  on = { zh = "按住小船，接着走", en = "Hold the boat and go on" },
  sway = { zh = "示意：反应慢了、手抖了。松开就停", en = "Illustration: late and trembling. Let go to stop" },
  still = { zh = "看两条记录好的航迹", en = "Look at two recorded ways" },

  skip = { zh = "只看示例", en = "Just look" },
  stop = { zh = "停下来", en = "Stop" },
  look = { zh = "比一比", en = "Compare" },

  twice = { zh = "同一条航道，两次", en = "One channel, twice" },
  usual = { zh = "平时", en = "As usual" },
  affected = { zh = "手抖", en = "Trembling" },
  unit = { zh = "船宽", en = "boat widths" },
  example = { zh = "示例航迹 · 示意，不是某种毒品的测量值", en = "Example · illustration, no measured drug effect" },
  yours = { zh = "示意，不是某种毒品的测量值", en = "Illustration, no measured drug effect" },
  measure = { zh = "数字：小船离航道中线平均有几个船宽", en = "Number: mean distance from the middle line, in boat widths" },
  again = { zh = "再走一次", en = "Again" },
  decide = { zh = "我的决定", en = "My decision" },

  ask = { zh = "你怎么选？", en = "What would you do?" },
  case = { zh = "你准备坐车，司机摇摇晃晃，说话不清。", en = "The driver of your car is unsteady and slurring." },
  choices = {
    { zh = "不坐这辆车，走开", en = "Don't ride, walk away" },
    { zh = "打电话，叫家人来接", en = "Phone family to fetch me" },
  },
  verdict = { zh = "司机不对劲：不上车，找大人，打电话。", en = "Driver not right: don't get in, find an adult, phone." },
  help = {
    { zh = "**110** 遇到危险", en = "**110** danger" },
    { zh = "**120** 有人不舒服", en = "**120** someone unwell" },
    { zh = "**12355** 青少年服务台", en = "**12355** youth line" },
  },
  leave = { zh = "去别处看看", en = "See others" },
}

-- Primary level names no drug.
function words.why()
  if kiosk.level == "middle" or kiosk.level == "adult" then
    return {
      zh = "依托咪酯可致手抖、走路不稳；\n大麻使反应变慢、协调下降。",
      en = "Etomidate can cause tremor and unsteady walking; cannabis slows reactions and weakens coordination.",
    }
  end
  return { zh = "毒品会让反应变慢。\n手跟不上，船就走不稳。", en = "Drugs slow reactions. When the hand is late, the boat can't go steady." }
end

return words
