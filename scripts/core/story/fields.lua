-- core.story.fields - what may stand in stories with decisions. core/story/check.lua follows the ways
-- from one node to the next.

local fields = require "core.fields"

local shapes = {
  story = fields.exhibit {
    { "opening", "words*", must = true, zh = "开场：标题和一句话", en = "the opening: a title and a sentence" },
    { "closing", "words", zh = "每个结局下面的话", en = "under every ending" },
    { "coach", "coach", must = true, zh = "陪练", en = "who coaches" },
    { "stories", "any*", must = true, zh = "故事的文件名", en = "the files of the stories" },
  },
  coach = {
    { "who", "text", must = true, zh = "是谁：people/ 里的名字，不带神情，如 worker", en = "who it is: a name of people/ without its mood, as worker" },
    { "says", "words*", must = true, zh = "轮着说的话", en = "lines in turn" },
    { "help", "words", must = true, zh = "还来得及求助的话", en = "that help still works" },
  },
  tale = {
    { "title", "words", must = true, zh = "故事的名字", en = "its title" },
    { "levels", "audience*", must = true, zh = "给谁看", en = "whom it is for" },
    { "place", "text", must = true, zh = "地方：places/ 里的图", en = "a picture of places/" },
    { "first", "text", must = true, zh = "从哪一步开始", en = "the node it begins with" },
    { "you", "boolean", zh = "写 false 就不画你的背影", en = "false: nobody is seen from behind" },
    { "practise", "words", zh = "大声说的话", en = "words to say aloud" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "*", "node", zh = "一步、一次帮助或一个结局", en = "a step, a help or an ending" },
  },
  step = {
    { "who", "text", zh = "谁在说", en = "who speaks" },
    { "also", "text", zh = "还有谁", en = "who else is there" },
    { "thing", "text", zh = "拿着什么", en = "what is in hand" },
    { "tells", "words", zh = "旁白", en = "what is told" },
    { "says", "words", zh = "他说的话", en = "what is said" },
    { "#", "choice*", zh = "两个或三个选项", en = "two or three choices", each = { zh = "选项 %d", en = "choice %d" } },
    rule = function(step)
      if not (step.tells or step.says) then return "tells 和 says 至少写一个。", "it needs tells or says." end
      if #step < 2 or #step > 3 then return "要有两个或三个选项。", "it needs two or three choices." end
    end,
  },
  choice = {
    { "zh", "text", must = true, zh = "中文", en = "Chinese" },
    { "en", "text", zh = "英文", en = "English" },
    { "rate", "rate", must = true, zh = "好不好", en = "how good it is" },
    { "to", "text", must = true, zh = "通向哪一步", en = "the node it leads to" },
    { "coach", "words", must = true, zh = "陪练怎么说", en = "what the coach says" },
  },
  help = {
    { "help", "words", must = true, zh = "怎么求助", en = "how to get help" },
    { "back", "text", must = true, zh = "回到哪一步再试", en = "the step to try again" },
    { "who", "text", zh = "谁在说", en = "who speaks" },
    { "thing", "text", zh = "拿着什么", en = "what is in hand" },
  },
  ending = {
    { "ends", "words", must = true, zh = "结局", en = "how it ends" },
    { "who", "text", zh = "谁在说", en = "who speaks" },
    { "thing", "text", zh = "拿着什么", en = "what is in hand" },
  },
}

local kinds = {
  rate = fields.one_of { "good", "risky", "unsafe" },
  node = {
    function(v) return type(v) == "table" end, zh = "{ … }", en = "{ … }",
    shape = function(node)
      return { #node > 0 and "step" or node.back ~= nil and "help" or "ending" }
    end,
  },
}

return { shapes = shapes, kinds = kinds }
