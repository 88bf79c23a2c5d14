-- The question bank: a number
local q = require "core.quiz"

return {
  q.number { id = "q77", level = "P", topic = "历史日期", facts = { "L01" },
    ask = { zh = "虎门销烟持续了多少天？（6月3日到6月25日）",
      en = "How many days did the Humen destruction last (3–25 June)?" },
    answer = 23, within = 0, min = 0, max = 40, step = 1, unit = { zh = "天", en = "days" },
    say = { zh = "对，头尾都算，23天。", en = "Yes, counting both ends: 23." },
    hint = { zh = "提示：25减3，再加1。", en = "Hint: 25 minus 3, plus 1." } },

  q.number { id = "q78", level = "P", topic = "本地", facts = { "S-02" },
    ask = { zh = "崖州区有几所“海岸线驿站”？",
      en = "How many \"coastline stations\" are there in Yazhou?" },
    answer = 3, within = 0, min = 0, max = 10, step = 1, unit = { zh = "所", en = "stations" },
    say = { zh = "对，在崖城、南滨、保港3个片区。", en = "Yes: in Yacheng, Nanbin and Baogang areas." },
    hint = { zh = "提示：和片区的数目一样，崖城、南滨、保港。", en = "Hint: as many as the areas: Yacheng, Nanbin, Baogang." } },

  q.number { id = "q79", level = "M", topic = "毒驾", facts = { "F07", "F08" },
    ask = { zh = "60公里/小时行驶，反应慢0.5秒，车会多走多少米？（滑杆）",
      en = "At 60 km/h, a 0.5 s slower reaction means how many more metres? (slider)" },
    answer = 8.3, within = 0.7, min = 0, max = 20, step = 0.1, unit = { zh = "米", en = "metres" },
    say = { zh = "对，大约两辆小汽车的长度。", en = "Yes, about two car lengths." },
    hint = { zh = "提示：每秒约16.7米，再取一半。", en = "Hint: about 16.7 m each second, then half." } },

  q.number { id = "q80", level = "M", topic = "社会规范", facts = { "A05", "A06" },
    ask = { zh = "猜一猜：我国每一万人中，约有多少名现有吸毒人员？（滑杆0—500）",
      en = "Guess: of 10,000 people in China, about how many are counted as using drugs now? (slider 0–500)" },
    answer = 5, within = 2, min = 0, max = 500, step = 1, unit = { zh = "人", en = "people" },
    say = { zh = "对！按官方数字，99.9%以上的人不在其中，你和大多数人在一起。", en = "Yes! By official figures over 99.9 % are not among them; you are with the majority." },
    hint = { zh = "很多人都会猜多。实际约5人（2025年5月），不碰毒品才是常态。", en = "Most people guess too high. It is about 5 (May 2025); staying away is normal." } },
}
