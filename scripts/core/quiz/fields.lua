-- fields.lua - what may stand in a quiz and in its questions.
--
-- One table a thing, in the form of core/fields.lua. What no list of fields can say is in rules.lua.

local kiosk   = require "kiosk"
local common  = require "core.fields"
local rules   = require "core.quiz.rules"

local fields = {}

fields.shapes = {
  quiz = common.exhibit {
    { "draw", "count", must = true, zh = "每次抽几题", en = "how many questions a round" },
    { "pass", "count", zh = "亮几盏灯算通过", en = "how many lanterns are a pass" },
    { "mix", "mix", zh = "各个年级各抽几题", en = "how many of each level" },
    { "topics", "count{}", zh = "每次各个主题固定抽几题", en = "how many of a topic each round" },
    { "surveys", "count", zh = "每次问几道想法题，1 可不写", en = "how many opinions a round asks for, 1 unless told" },
    { "time", "seconds", zh = "每题限几秒；不写就不限时", en = "seconds for a question; no limit unless told" },
    { "versus", "players", zh = "几个人同时答，2 到 4", en = "how many play side by side, 2 to 4" },
    { "banks", "text*", zh = "题目文件，在 exhibit.lua 旁边", en = "files of questions beside exhibit.lua" },
    { "scenes", "scene{}", zh = "各个主题的图和同伴", en = "picture and companion by topic" },
    { "opening", "words*", zh = "开场：标题和一句话", en = "the opening: a title and a sentence" },
    { "again", "words*", zh = "没通过时的收尾", en = "the closing below the pass" },
    { "home", "words*", zh = "通过时的收尾", en = "the closing at the pass" },
    { "carry", "words*", zh = "带走的一句话，轮着用", en = "lines to take away, in turn" },
    { "phones", "words*", zh = "结尾的电话", en = "the phone numbers at the end" },
    { "#", "any*", zh = "题目，一道一道写", en = "the questions, one after the other" },
  },
  question = {
    { "ask", "words", must = true, zh = "题目", en = "the question" },
    { "id", "text", zh = "题号", en = "its name" },
    { "level", "level", zh = "难度", en = "its level" },
    { "topic", "text", zh = "主题", en = "its topic" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "why", "words", zh = "答完之后的解释", en = "the explanation afterwards" },
    { "picture", "text", zh = "旁边的图", en = "the picture beside it" },
    { "time", "seconds", zh = "这一题限几秒", en = "seconds for this question" },
  },
  option = {
    { "zh", "text", zh = "中文", en = "Chinese" },
    { "en", "text", zh = "英文", en = "English" },
    { "say", "words", zh = "选了它之后说什么", en = "what is said when it was chosen" },
  },
  picture_option = {
    { "picture", "text", must = true, zh = "图", en = "the picture" },
    { "zh", "text", zh = "图下面的中文", en = "the Chinese below it" },
    { "en", "text", zh = "图下面的英文", en = "the words below it" },
    { "say", "words", zh = "选了它之后说什么", en = "what is said when it was chosen" },
  },
  single = {
    { "right", "option", must = true, zh = "正确的选项", en = "the right option" },
    { "wrong", "option*", must = true, zh = "其他选项", en = "the other options" },
  },
  multiple = {
    { "right", "option*", must = true, zh = "所有正确的选项", en = "all right options" },
    { "wrong", "option*", must = true, zh = "其他选项", en = "the other options" },
  },
  pictures = {
    { "right", "picture_option", must = true, zh = "正确的图", en = "the right picture" },
    { "wrong", "picture_option*", must = true, zh = "其他图", en = "the other pictures" },
  },
  survey = {
    { "options", "option*", must = true, zh = "可以选的想法", en = "the views to choose from" },
  },
  truth = {
    { "answer", "boolean", must = true, zh = "true 是对，false 是错", en = "true or false" },
    { "say", "words", zh = "答对时的解释", en = "said when the answer was right" },
    { "hint", "words", zh = "没答对时的解释", en = "said when it was not" },
  },
  order = {
    { "steps", "option*", must = true, zh = "按正确顺序写的步骤", en = "the steps in the right order" },
  },
  match = {
    { "pairs", "pair*", must = true, zh = "一对一对的", en = "what belongs together" },
  },
  pair = {
    { "left", "words", must = true, zh = "左边", en = "the left side" },
    { "right", "words", must = true, zh = "右边", en = "the right side" },
    { "say", "words", zh = "解释", en = "the explanation" },
  },
  memory = {
    { "pairs", "card_pair*", must = true, zh = "一对一对的", en = "what belongs together" },
    { "turns", "count", zh = "可以翻几次，不写是对数的三倍", en = "how many turns, three for each pair unless told" },
  },
  card_pair = {
    { "left", "words", must = true, zh = "一张卡上的字", en = "the words on one card" },
    { "picture", "text", zh = "这张卡上的图", en = "a picture on that card" },
    { "right", "words", must = true, zh = "另一张卡上的字", en = "the words on the other card" },
    { "say", "words", zh = "解释", en = "the explanation" },
  },
  sort = {
    { "bins", "bin*", must = true, zh = "几个筐，各放什么", en = "the boxes and what belongs in them" },
  },
  bin = {
    { "zh", "text", zh = "筐的中文名", en = "the box's Chinese name" },
    { "en", "text", zh = "筐的英文名", en = "the box's name" },
    { "items", "option*", must = true, zh = "应该放进去的", en = "what belongs in it" },
  },
  gap = {
    { "text", "words", must = true, zh = "句子，空格写成 [1]、[2]", en = "the sentence, its gaps written [1], [2]" },
    { "right", "option*", must = true, zh = "空格里的词，按 [1]、[2] 的顺序", en = "the words for [1], [2], in that order" },
    { "wrong", "option*", zh = "多出来的词", en = "words too many" },
  },
  hotspot = {
    { "board", "text", must = true, zh = "要点的图", en = "the picture to tap on" },
    { "spots", "place*", must = true, zh = "图上的位置", en = "the places in the picture" },
  },
  spot = {
    { "board", "text", must = true, zh = "第一张图", en = "the first picture" },
    { "other", "text", must = true, zh = "第二张图，一样大", en = "the second picture, of the same size" },
    { "spots", "place*", must = true, zh = "不一样的位置", en = "the places that differ" },
  },
  place = {
    { "x", "number", must = true, zh = "左边，图宽的几分之几", en = "left, as a fraction of the picture" },
    { "y", "number", must = true, zh = "上边，图高的几分之几", en = "top, as a fraction" },
    { "w", "number", must = true, zh = "宽", en = "width, as a fraction" },
    { "h", "number", must = true, zh = "高", en = "height, as a fraction" },
    { "right", "boolean", zh = "是不是要点的", en = "whether it is to be tapped" },
    { "zh", "text", zh = "它的名字", en = "its Chinese name" },
    { "en", "text", zh = "它的英文名字", en = "its name" },
    { "text", "words", zh = "写在图上的字", en = "words written on the picture" },
    { "say", "words", zh = "点了它之后说什么", en = "what is said when it was tapped" },
  },
  number = {
    { "answer", "number", must = true, zh = "答案", en = "the answer" },
    { "within", "number", must = true, zh = "差多少也算对", en = "how far off is still right" },
    { "min", "number", must = true, zh = "滑杆最小", en = "the slider's least" },
    { "max", "number", must = true, zh = "滑杆最大", en = "the slider's most" },
    { "step", "number", zh = "每格多少，1 可不写", en = "a step, 1 unless told" },
    { "unit", "words", zh = "单位", en = "the unit" },
    { "say", "words", zh = "答对时的解释", en = "said when the answer was right" },
    { "hint", "words", zh = "没答对时的提示", en = "the hint when it was not" },
  },
  mix = {
    { "primary", "shares", zh = "小学", en = "primary school" },
    { "middle", "shares", zh = "初中", en = "middle school" },
    { "adult", "shares", zh = "高中和成人", en = "adults" },
  },
  shares = {
    { "P", "count", zh = "P 级几题", en = "how many of level P" },
    { "M", "count", zh = "M 级几题", en = "how many of level M" },
    { "A", "count", zh = "A 级几题", en = "how many of level A" },
  },
  scene = {
    { "picture", "text", zh = "左边的图", en = "the picture at the left" },
    { "english", "text", zh = "主题的英文名", en = "the topic in English" },
    { "companion", "text", zh = "答完后出来的人", en = "who comes with the answer" },
    { "group", "group", zh = "统计时归入哪一类", en = "its group in the figures" },
  },
}
fields.shapes.scenario = fields.shapes.single

for shape, rule in pairs(rules.by_shape) do
  fields.shapes[shape].rule = rule
end

local tell = common.tell

-- A whole number from `least` to `most`.
local function between(least, most, zh, en)
  return { function(v) return math.type(v) == "integer" and v >= least and v <= most end, zh = zh, en = en }
end

-- The quiz's own kinds; core.fields has the others.
fields.kinds = {
  level = common.one_of { "P", "M", "A" },
  group = common.one_of { "recognise", "harm", "law", "refuse", "recovery", "other" },
  seconds = between(5, 600, "5 到 600 之间的整数（秒）", "a whole number of seconds from 5 to 600"),
  players = between(2, 4, "2、3 或 4", "2, 3 or 4"),
}

---------------------------------------------------------------- questions that are wrong

-- One of them is told of and left out (kiosk.complain), the others are asked.

---Stands in the list for a question that was left out.
fields.LEFT_OUT = {}

local PICTURES = { picture = true, board = true, other = true }

-- The first picture that a question names and that no file is, and the steps to it.
local function lacking(part)
  for name, value in pairs(part) do
    if type(value) == "string" and PICTURES[name] and not kiosk.has(value) then return value, { name } end
    if type(value) == "table" then
      local inside, path = lacking(value)
      if inside then
        table.insert(path, 1, name)
        return inside, path
      end
    end
  end
end

local function picture_complaint(question)
  local name, path = lacking(question)
  if not name then return nil end
  local near = kiosk.meant(name)
  if near then
    return tell("没有图片 “" .. name .. "”，是不是想写 “" .. near .. "”？大小写和后缀要写得一样。",
      "there is no picture '" .. name .. "'; did you mean '" .. near .. "'? Capitals and ending must be written alike."), path
  end
  return tell("没有图片 “" .. name .. "”：放进展项的文件夹，或改对名字。",
    "there is no picture '" .. name .. "': put it into the exhibit's folder, or mend the name."), path
end

local function question_complaint(kind, question)
  if type(question) ~= "table" then return "q." .. kind .. ": " .. tell("要用 { } 包起来。", "wants a table in { }."), {} end
  local which = question.id or rules.plain(question.ask)
  local problem, path = common.complaint(fields.shapes, { "question", kind }, question, fields.kinds)
  if not problem then problem, path = picture_complaint(question) end
  return problem and "q." .. kind .. (which and " " .. tostring(which) or "") .. ": " .. problem, path
end

---Whether a question is well; else it is told which, and what is wrong, on the line of the field, or of
---the question when the field is missing.
---@param kind string its type
---@param question table
---@return boolean
function fields.check_question(kind, question)
  local problem, path = question_complaint(kind, question)
  if not problem then return true end
  local zh, en = common.both(function() return (question_complaint(kind, question)) end)
  kiosk.complain_of(kind, zh, en, table.unpack(path))
  return false
end

---Whether one of the list is a question of its own. `i` is its place in the pool, `step` leads to it from
---the quiz; `ids` are those before it.
---@return boolean
function fields.check_listed(question, i, ids, step)
  if question == fields.LEFT_OUT then return false end
  if type(question) ~= "table" or not question.type then
    kiosk.complain("quiz: 第 " .. i .. " 题前面少了题型，例如 q.single { … }。",
      "quiz: question " .. i .. " has no type before it, like q.single { … }.", step)
    return false
  end
  if ids[question.id] then
    kiosk.complain("quiz: 题号 " .. question.id .. " 用了两次。", "quiz: " .. question.id .. " is there twice.", step)
    return false
  end
  ids[question.id] = true
  return true
end

---------------------------------------------------------------- the quiz

---Raises what is wrong with the quiz itself, on the line of what the steps lead to: `return quiz`
---is a tail call, which leaves no line of its own behind.
function fields.refuse(zh, en, ...)
  common.refuse("quiz", tell(zh, en), { ... })
end

---Raises when the quiz itself is wrong. `draw` over the pool is pick's to say.
---@param quiz table
function fields.check_quiz(quiz)
  common.check(fields.shapes, "quiz", quiz, fields.kinds)
end

fields.tell, fields.meant = tell, common.meant

return fields
