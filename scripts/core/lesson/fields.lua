-- fields.lua - what may stand in a lesson: pairs of like questions, and the pages between their askings.

local common = require "core.fields"
local pages  = require "core.pages.fields"
local quiz   = require "core.quiz.fields"

local fields = {}

-- What a tap answers: the others show on the way what is right.
local TAPPED = { single = true, scenario = true, truth = true, pictures = true, multiple = true }

local RANK = { P = 1, M = 2, A = 3, none = 1, primary = 1, middle = 2, adult = 3 }

---The pairs that are not above a level.
---@param pairs_of table[]
---@param level? string  an audience; nil: everybody
---@return table[]
function fields.up_to(pairs_of, level)
  local list = {}
  for _, pair in ipairs(pairs_of) do
    if RANK[pair.a.level] <= RANK[level or "none"] then list[#list + 1] = pair end
  end
  return list
end

local function pair_rule(pair)
  for _, form in ipairs { "a", "b" } do
    local kind = pair[form].type
    if not TAPPED[kind] then
      return "q." .. kind .. " 边答边看得出对错，学之前不能问：用 single、scenario、truth、pictures 或 multiple。",
        "q." .. kind .. " shows on the way what is right; before the pages use single, scenario, truth, pictures or multiple.", { form }
    end
  end
  if pair.a.type ~= pair.b.type then
    return "a 是 q." .. pair.a.type .. "，b 是 q." .. pair.b.type .. "：两道题要同一种题型，前后才好比。",
      "a is q." .. pair.a.type .. ", b is q." .. pair.b.type .. ": only questions of one type can be compared.", { "b" }
  end
  if pair.a.level ~= pair.b.level then
    return "a 的 level 是 " .. pair.a.level .. "，b 是 " .. pair.b.level .. "：两道题要一样难。",
      "a has the level " .. pair.a.level .. ", b has " .. pair.b.level .. ": both must be equally hard.", { "b" }
  end
end

-- No question twice: the second time it would be known.
local function twice(lesson)
  local seen = {}
  for i, pair in ipairs(lesson) do
    for _, form in ipairs { "a", "b" } do
      local id = pair[form].id
      if seen[id] then
        return "第 " .. i .. " 对的 " .. form .. " 前面已经有了：a 和 b 要问同一个意思，但不是同一道题。",
          "pair " .. i .. ": " .. form .. " is there before: a and b ask the same thing, but are not the same question.", { i, form }
      end
      seen[id] = true
    end
  end
end

-- Each visitor has enough pairs, the youngest too.
local function enough(lesson)
  local n, for_whom = #fields.up_to(lesson, lesson.level), lesson.level or "primary"
  if (lesson.pass or 1) > (lesson.draw or n) then
    return "pass（" .. lesson.pass .. "）比每次问的（" .. (lesson.draw or n) .. "）还多。",
      "pass (" .. lesson.pass .. ") is over what is asked (" .. (lesson.draw or n) .. ").", { "pass" }
  end
  if n < (lesson.draw or 1) then
    return "draw 要 " .. (lesson.draw or 1) .. " 对，level = \"" .. for_whom .. "\" 的观众只有 " .. n .. " 对。",
      "draw wants " .. (lesson.draw or 1) .. ", for level " .. for_whom .. " there are only " .. n .. ".", lesson.draw and { "draw" } or {}
  end
end

local function lesson_rule(lesson)
  local zh, en, steps = twice(lesson)
  if zh then return zh, en, steps end
  zh, en, steps = enough(lesson)
  if zh then return zh, en, steps end
  for _, page in ipairs(lesson.learn) do
    if RANK[page.level or "none"] <= RANK[lesson.level or "none"] then return nil end
  end
  return "learn 里没有一页是每个观众都能看的。", "learn has no page for everybody.", { "learn" }
end

local own = {
  lesson = common.exhibit {
    { "draw", "count", zh = "每次问几对；不写就都问", en = "how many pairs are asked; all unless told" },
    { "pass", "count", zh = "学之后亮几盏算通过；不写就是全亮", en = "how many lanterns are a pass afterwards; all unless told" },
    { "opening", "words*", zh = "开场：标题和一句话", en = "the opening: a title and a sentence" },
    { "learn", "page*", must = true, zh = "中间看的几页，写法和 pages 一样", en = "the pages between, written as for pages",
      each = { zh = "learn 第 %d 页", en = "learn, page %d" } },
    { "carry", "words", zh = "带走的一句话", en = "a line to take away" },
    { "phones", "words*", zh = "结尾的电话，不写是 110、120、12355", en = "the phone numbers at the end, 110, 120, 12355 unless told" },
    { "#", "pair*", must = true, zh = "题目，一对一对写", en = "the questions, pair by pair", each = { zh = "第 %d 对", en = "pair %d" } },
    rule = lesson_rule,
  },
  pair = {
    { "about", "words", must = true, zh = "问的是什么，几个字", en = "what it is about, in a few words" },
    { "group", "group", must = true, zh = "统计时归入哪一类", en = "its group in the figures" },
    { "picture", "text", zh = "题目旁边的图", en = "the picture beside both" },
    { "companion", "text", zh = "答完后出来的人", en = "who comes with the answer" },
    { "a", "one", must = true, zh = "一道题", en = "one question" },
    { "b", "one", must = true, zh = "同一个意思的另一道题", en = "another one that asks the same" },
    rule = pair_rule,
  },
}
-- A page is one of core.pages; its shapes stand there.
fields.shapes = setmetatable(own, { __index = pages.shapes })

fields.kinds = {
  group = quiz.kinds.group, page = pages.kinds.page,
  one = { function(v) return type(v) == "table" and v.type ~= nil and v.item ~= nil end, zh = "一道题：q.single { … }", en = "a question: q.single { … }" },
}

---@param lesson table
function fields.check(lesson)
  common.check(fields.shapes, "lesson", lesson, fields.kinds)
end

return fields
