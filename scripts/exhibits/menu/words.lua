-- words.lua - what the menu says itself; titles and lines of arches are the exhibits' own.

return {
  title = { zh = "想先去哪儿？", en = "Where to first?" },
  resting = { zh = "在休息，明天再来", en = "Resting today" },
  new = { zh = "新", en = "New" },

  sea = { zh = "你在哪片海？", en = "Which sea is yours?" },
  follows = { zh = "题目和故事会跟着变", en = "Questions and stories follow" },
  just_look = { zh = "先看看", en = "Just look" },

  -- depth is level: three levels of one sea, none better than another
  levels = {
    { id = "primary", name = { zh = "小学", en = "Primary" }, sea = { zh = "浅滩", en = "Shallows" } },
    { id = "middle", name = { zh = "初中", en = "Middle school" }, sea = { zh = "近海", en = "Near sea" } },
    { id = "adult", name = { zh = "高中和成人", en = "Senior and adult" }, sea = { zh = "远海", en = "Far sea" } },
  },
}
