-- fields.lua - what may stand in a quiz and in its questions.
--
-- One table a thing: the check below reads it, and so can a guide or an editor. An entry is
-- { name, kind, must = it can't be left out, zh = …, en = … }. A kind with "*" is a list of it.

local kiosk   = require "kiosk"
local nearest = require "core.nearest"

local fields = {}

fields.shapes = {
  quiz = {
    { "title", "words", must = true, zh = "展项的名字", en = "the exhibit's name" },
    { "line", "words", zh = "拱门下面的一句话", en = "the sentence under the arch" },
    { "picture", "text", zh = "拱门里的图", en = "the picture in the arch" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    { "draw", "count", must = true, zh = "每次抽几题", en = "how many questions a round" },
    { "pass", "count", zh = "亮几盏灯算通过", en = "how many lanterns are a pass" },
    { "mix", "mix", zh = "各个年级各抽几题", en = "how many of each level" },
    { "banks", "text*", zh = "题目文件，在 exhibit.lua 旁边", en = "files of questions beside exhibit.lua" },
    { "scenes", "scenes", zh = "各个主题的图和同伴", en = "picture and companion by topic" },
    { "opening", "words*", zh = "开场：标题和一句话", en = "the opening: a title and a sentence" },
    { "again", "words*", zh = "没通过时的收尾", en = "the closing below the pass" },
    { "home", "words*", zh = "通过时的收尾", en = "the closing at the pass" },
    { "carry", "words*", zh = "带走的一句话，轮着用", en = "lines to take away, in turn" },
    { "phones", "words*", zh = "结尾的电话", en = "the phone numbers at the end" },
  },
  question = {
    { "ask", "words", must = true, zh = "题目", en = "the question" },
    { "id", "text", zh = "题号", en = "its name" },
    { "level", "level", zh = "难度", en = "its level" },
    { "topic", "text", zh = "主题", en = "its topic" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "why", "words", zh = "答完之后的解释", en = "the explanation afterwards" },
    { "picture", "text", zh = "旁边的图", en = "the picture beside it" },
  },
  option = {
    { "zh", "text", zh = "中文", en = "Chinese" },
    { "en", "text", zh = "英文", en = "English" },
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
  hotspot = {
    { "board", "text", must = true, zh = "要点的图", en = "the picture to tap on" },
    { "spots", "spot*", must = true, zh = "图上的位置", en = "the places in the picture" },
  },
  spot = {
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
    { "en", "text", zh = "主题的英文名", en = "the topic in English" },
    { "companion", "text", zh = "答完后出来的人", en = "who comes with the answer" },
  },
}
fields.shapes.scenario = fields.shapes.single

local function tell(zh, en)
  return kiosk.lang == "en" and en or zh
end

local function is_words(v)
  if type(v) == "string" then return v ~= "" end
  return type(v) == "table" and (v.zh ~= nil or v.en ~= nil or #v > 0)
end

local function one_of(...)
  local set = {}
  for _, v in ipairs { ... } do set[v] = true end
  return function(v) return set[v] == true end
end

local function is_type(name)
  return function(v) return type(v) == name end
end

-- What a value of a kind looks like, and how to say it. With `fields`, it has a shape of its own.
fields.kinds = {
  words = { is_words, zh = '文字："…" 或 { zh = "…", en = "…" }', en = 'a text: "…" or { zh = "…", en = "…" }' },
  text = { is_type "string", zh = '引号里的文字："…"', en = 'a text in quotes: "…"' },
  number = { is_type "number", zh = "数字", en = "a number" },
  boolean = { is_type "boolean", zh = "true 或 false（不加引号）", en = "true or false, without quotes" },
  count = { function(v) return math.type(v) == "integer" and v > 0 end, zh = "大于 0 的整数", en = "a whole number above 0" },
  level = { one_of("P", "M", "A"), zh = '"P"、"M" 或 "A"（要加引号）', en = '"P", "M" or "A", in quotes' },
  audience = { one_of("primary", "middle", "adult"), zh = '"primary"、"middle" 或 "adult"', en = '"primary", "middle" or "adult"' },
  list = { is_type "table", zh = "一个列表：{ …, … }", en = "a list: { …, … }" },
  facts = { is_type "table", zh = '事实号的列表：{ "A01" }', en = 'a list of facts: { "A01" }' },
  mix = { is_type "table", fields = true, zh = "{ primary = { P = 10 } } 这样的表", en = "a table like { primary = { P = 10 } }" },
  shares = { is_type "table", fields = true, zh = "{ P = 2, M = 5, A = 3 } 这样的表", en = "a table like { P = 2, M = 5, A = 3 }" },
  scenes = { is_type "table", zh = '{ ["主题"] = { picture = "…" } } 这样的表', en = 'a table like { ["topic"] = { picture = "…" } }' },
  scene = { is_type "table", fields = true, zh = '{ picture = "…", en = "…" }', en = '{ picture = "…", en = "…" }' },
  option = { is_type "table", fields = true, zh = '{ zh = "…", en = "…" }', en = '{ zh = "…", en = "…" }' },
  pair = { is_type "table", fields = true, zh = "{ left = …, right = … }", en = "{ left = …, right = … }" },
  spot = { is_type "table", fields = true, zh = "{ x = …, y = …, w = …, h = …, zh = … }", en = "{ x = …, y = …, w = …, h = …, en = … }" },
}

-- The entries of several shapes by name, and the names in order.
local function merge(shapes)
  local entries, names = {}, {}
  for _, shape in ipairs(shapes) do
    for _, entry in ipairs(fields.shapes[shape]) do
      entries[entry[1]] = entry
      names[#names + 1] = entry[1]
    end
  end
  return entries, names
end

-- The first thing wrong with a table, in words, and the steps that lead there from the table; nil
-- when all is well.
local complaint

local function below(step, problem, path)
  if problem then table.insert(path, 1, step) end
  return problem, path
end

local function part_complaint(kind, value, where)
  local known = fields.kinds[kind]
  if not known[1](value) then
    local got = type(value) == "string" and '"' .. value .. '"' or tostring(value)
    if type(value) == "table" then got = tell("一个表", "a table") end
    return tell(where .. " 应该是 " .. known.zh .. "，现在是 " .. got .. "。",
      where .. " should be " .. known.en .. ", not " .. got .. "."), {}
  end
  if known.fields then return complaint({ kind }, value, where) end
end

local function value_complaint(kind, value, where)
  if kind:sub(-1) ~= "*" then return part_complaint(kind, value, where) end
  if type(value) ~= "table" then return part_complaint("list", value, where) end
  for i, item in ipairs(value) do
    local problem, path = below(i, part_complaint(kind:sub(1, -2), item, where .. "[" .. i .. "]"))
    if problem then return problem, path end
  end
end

function complaint(shapes, value, where)
  local entries, names = merge(shapes)
  for name in pairs(value) do
    if type(name) == "string" and not entries[name] then
      local near = nearest.of(name, names)
      return tell("“" .. name .. "” 不是这里的字段" .. (near and "，是不是想写 “" .. near .. "”？" or "。可以写的有：" .. table.concat(names, ", ")),
        "there is no field '" .. name .. "' here" .. (near and "; did you mean '" .. near .. "'?" or ". Fields: " .. table.concat(names, ", "))), { name }
    end
  end
  local prefix = where and where .. "." or ""
  for _, name in ipairs(names) do
    local entry, held = entries[name], value[name]
    if held == nil and entry.must then
      return tell("少了 “" .. prefix .. name .. "”（" .. entry.zh .. "）。",
        "'" .. prefix .. name .. "' is missing (" .. entry.en .. ")."), {}
    end
    if held ~= nil then
      local problem, path = below(name, value_complaint(entry[2], held, prefix .. name))
      if problem then return problem, path end
    end
  end
end

local function plain(words)
  return type(words) == "table" and (words.zh or words.en or words[1]) or words
end

local function twice(list, key)
  local seen = {}
  for _, item in ipairs(list) do
    local text = tostring(plain(key and item[key] or item))
    if seen[text] then return tell("“" .. text .. "” 写了两次。", "'" .. text .. "' is there twice.") end
    seen[text] = true
  end
end

local function all_options(q)
  local list = {}
  for _, group in ipairs { q.right, q.wrong } do
    for _, option in ipairs(#group > 0 and group or { group }) do
      if next(option) then list[#list + 1] = option end
    end
  end
  return list
end

local MOST = 5 -- rows that are high enough for a finger, on a lying and on an upright screen

local function crowd(list)
  if #list <= MOST then return nil end
  return tell("有 " .. #list .. " 项，屏幕上最多放 " .. MOST .. " 项。", #list .. " are too many: the screen has room for " .. MOST .. ".")
end

local function options_rule(q)
  if #q.wrong == 0 then return tell("wrong 里至少要有一个选项。", "wrong needs at least one option.") end
  local options = all_options(q)
  return crowd(options) or twice(options)
end

-- What no list of fields can say.
local RULES = {
  single = options_rule,
  scenario = options_rule,
  multiple = function(q)
    if #q.right == 0 then
      return tell("没有正确答案：right 是一个列表，至少一项。", "no right answer: right is a list of at least one.")
    end
    local options = all_options(q)
    return crowd(options) or twice(options)
  end,
  order = function(q)
    if #q.steps < 2 then return tell("steps 至少要两步。", "steps needs at least two.") end
    return crowd(q.steps) or twice(q.steps)
  end,
  match = function(q)
    if #q.pairs < 2 then return tell("pairs 至少要两对。", "pairs needs at least two.") end
    return crowd(q.pairs) or twice(q.pairs, "left") or twice(q.pairs, "right")
  end,
  hotspot = function(q)
    local right
    for i, spot in ipairs(q.spots) do
      right = right or spot.right
      if spot.x < 0 or spot.y < 0 or spot.x + spot.w > 1 or spot.y + spot.h > 1 then
        return tell("spots[" .. i .. "] 在图外面：x、y、w、h 都是 0 到 1 的小数。",
          "spots[" .. i .. "] is outside: x, y, w, h are fractions from 0 to 1.")
      end
    end
    if not right then
      return tell("没有正确答案：给要点的位置写 right = true。", "no right answer: write right = true in a spot.")
    end
  end,
  number = function(q)
    if q.min >= q.max or q.answer < q.min or q.answer > q.max then
      return tell("answer 要在 min 和 max 之间。", "answer must lie between min and max.")
    end
    if (q.step or 1) <= 0 then return tell("step 要大于 0。", "step must be above 0.") end
  end,
}

---Raises at the caller's caller when a question is wrong, saying which question and why.
---@param kind string its type
---@param question table
function fields.check_question(kind, question)
  local which = type(question) == "table" and (question.id or plain(question.ask))
  local name = "q." .. kind .. (which and " " .. tostring(which) or "")
  local problem
  if type(question) ~= "table" then
    problem = tell("要用 { } 包起来。", "wants a table in { }.")
  elseif #question > 0 then
    problem = tell("“" .. tostring(plain(question[1])) .. "” 前面没有字段名，例如 ask = …",
      "'" .. tostring(plain(question[1])) .. "' has no name before it, like ask = …")
  else
    local rule = RULES[kind]
    problem = complaint({ "question", kind }, question) or (rule and rule(question))
  end
  if problem then error(name .. ": " .. problem, 3) end
end

---Raises what is wrong with the quiz itself, on the line of what the steps lead to: `return quiz`
---is a tail call, which leaves no line of its own behind.
function fields.refuse(zh, en, ...)
  error(kiosk.where(...) .. "quiz: " .. tell(zh, en), 0)
end

---Raises when something among the questions is none; `own` of them stand in the quiz itself.
---@param questions any[]
---@param own integer
function fields.check_list(questions, own)
  for i, question in ipairs(questions) do
    if type(question) ~= "table" or not question.type then
      fields.refuse("第 " .. i .. " 题前面少了题型，例如 q.single { … }。",
        "question " .. i .. " has no type before it, like q.single { … }.", i <= own and i or "banks")
    end
  end
end

---Raises when the quiz itself is wrong. `draw` over the pool is pick's to say.
---@param quiz table
function fields.check_quiz(quiz)
  local problem, path = complaint({ "quiz" }, quiz)
  if not problem and quiz.pass and quiz.pass > quiz.draw then
    problem = tell("pass（" .. quiz.pass .. "）比 draw（" .. quiz.draw .. "）还大。",
      "pass (" .. quiz.pass .. ") is over draw (" .. quiz.draw .. ").")
    path = { "pass" }
  end
  for topic, scene in pairs(not problem and quiz.scenes or {}) do
    problem, path = below("scenes", below(topic, part_complaint("scene", scene, 'scenes["' .. topic .. '"]')))
    if problem then break end
  end
  if problem then error(kiosk.where(table.unpack(path)) .. "quiz: " .. problem, 0) end
end

fields.tell = tell

return fields
