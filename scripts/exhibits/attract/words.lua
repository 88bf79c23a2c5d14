-- words.lua - what the waiting picture says: ATT-01 to ATT-07 of the exhibit texts, broken by meaning.
-- ATT-03 (seven ways to say no) and ATT-06 (half a second at the wheel) are left out: they promise
-- exhibits that this hall does not have yet, and who follows them in would find nothing.

return {
  -- the two great lines, by the time of day
  great = {
    day = {
      { zh = "清清的海", en = "Clear sea," },
      { zh = "清醒的你", en = "clear you" },
    },
    dusk = {
      { zh = "回家的路", en = "The way home" },
      { zh = "一直亮着", en = "stays lit" },
    },
    night = {
      { zh = "灯亮着", en = "Lights are on" },
      { zh = "我们都在", en = "We are here" },
    },
  },

  touch = { zh = "碰一下海面", en = "Touch the sea" },

  -- one after another, quietly
  lines = {
    { zh = "点一点屏幕，\n海浪会带你出发。", en = "Touch the screen and the waves\nwill carry you off." },
    { zh = "绝大多数人都不碰毒品。\n你和大多数人在一起。", en = "Nearly everyone stays away from drugs.\nYou are with the majority." },
    { zh = "没标签、有人催、别告诉大人……\n你能认出几个？", en = "No label, someone rushing you,\n\"don't tell\"...\nhow many can you spot?" },
    { zh = "管自控的部分，\n大约到 25 岁才成熟。", en = "The part for self-control\nmatures around the mid-twenties." },
    { zh = "有人走出来，\n也有人在等他回家。", en = "People do recover,\nand someone is waiting at home." },
  },
}
