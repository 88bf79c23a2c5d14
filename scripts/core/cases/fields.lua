-- core.cases.fields - what may stand in a wall of cases. A case is either a composite, and says so on
-- every page, or names where it was published; there is no third way.

local fields = require "core.fields"

local shapes = {
  cases = fields.exhibit {
    { "opening", "words", must = true, zh = "开场的一句话", en = "the opening" },
    { "closing", "words", zh = "看过之后的一句话", en = "said once a case was read" },
    { "#", "case*", must = true, zh = "案例，一个一个写", en = "the cases, one after the other", each = { zh = "案例 %d", en = "case %d" } },
    rule = fields.for_everyone("一个案例", "case"),
  },
  case = {
    { "title", "words", must = true, zh = "案例的名字", en = "its title" },
    { "place", "text", must = true, zh = "地方：places/ 里的图", en = "a picture of places/" },
    { "who", "words", must = true, zh = "谁", en = "who" },
    { "beats", "words*", must = true, zh = "经过，一段一段", en = "what happened, part by part" },
    { "turn", "words", must = true, zh = "转折", en = "the turning point" },
    { "outcome", "words", must = true, zh = "结果", en = "how it ended" },
    { "lesson", "words", must = true, zh = "道理", en = "what it teaches" },
    { "question", "words", must = true, zh = "问一问", en = "a question" },
    { "help", "words", must = true, zh = "求助的电话", en = "where there is help" },
    { "review", "day", must = true, zh = "复核日期", en = "the day to look at it again" },
    { "composite", "boolean", zh = "改编的案例写 true", en = "true for one that is made of several" },
    { "source", "source", zh = "公开发布的来源", en = "where it was published" },
    { "person", "text", zh = "人：people/ 里的图", en = "a picture of people/" },
    { "after", "text", zh = "从转折起站在那里的人（比如同一个人，笑了）", en = "who stands there from the turning point on, such as the same one, glad" },
    { "topic", "text", zh = "主题", en = "its topic" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    rule = function(case)
      if case.composite or case.source then return end
      return "要么写 composite = true，要么写 source（公开发布的来源）。",
        "say composite = true, or give the source where it was published.", { "composite" }
    end,
  },
  source = {
    { "issuer", "words", must = true, zh = "谁发布的", en = "who published it" },
    { "title", "words", must = true, zh = "标题", en = "under which title" },
    { "date", "day", must = true, zh = "哪一天", en = "on which day" },
    { "number", "text", zh = "案号", en = "its number" },
  },
}

return { shapes = shapes }
