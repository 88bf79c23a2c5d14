-- What an author gets wrong, and what is said of it: which question or page, which field, what was
-- meant, in both languages, and where it stands in the file.
package.path = "tests/content/?.lua"
local stage = require "stage"

-- { text of exhibit.lua after its requires, the line or the steps to it, said in Chinese, in English }
-- A question's constructor is an ordinary call and its error has the line itself: "exhibit.lua:3:".
-- The templates are tail-called: kiosk.where() finds the line, here it gives the steps.
local QUIZ = {
  { 'return quiz { title = "x", draw = 1,\n  q.single { id = "q9", ask = "a", rihgt = { zh = "1" }, wrong = { { zh = "2" } } } }', "exhibit.lua:3:",
    { "q.single q9: “rihgt”", "“right”" }, { "q.single q9: there is no field 'rihgt'", "did you mean 'right'?" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { "q.single q9: 少了 “right”", "正确的选项" }, { "q.single q9: 'right' is missing" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", level = "Q", ask = "a", right = { zh = "1" }, wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { 'q9: level 应该是 "P"、"M" 或 "A"' }, { 'q9: level should be "P", "M" or "A"' } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", right = true, wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { "q9: right 应该是", "现在是 true" }, { "q9: right should be", "not true" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", right = { zh = "1" }, wrong = { { zh = "1" } } } }', "exhibit.lua:2:",
    { "q9: “1” 写了两次" }, { "q9: '1' is there twice" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", right = { zh = "1" }, wrong = { { zh = "2", sya = "x" } } } }', "exhibit.lua:2:",
    { "q9: wrong[1]：“sya”", "“say”" }, { "q9: wrong[1]: there is no field 'sya'", "'say'" } },
  { 'return quiz { title = "x", draw = 1, q.single { ask = "没有题号", right = { zh = "1" }, wrong = "2" } }', "exhibit.lua:2:",
    { "q.single 没有题号: wrong 应该是 一个列表" }, { "wrong should be a list" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", "a", right = { zh = "1" }, wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { "q9: “a” 前面没有字段名" }, { "q9: 'a' has no name before it" } },
  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", right = { zh = "1" }, wrong = {} } }', "exhibit.lua:2:",
    { "q9: wrong 里至少要有一个选项" }, { "q9: wrong needs at least one option" } },
  { 'return quiz { title = "x", draw = 1, q.singel {} }', "exhibit.lua:2:", { "q.singel", "q.single" }, { "no q.singel", "did you mean q.single?" } },
  { 'return quiz { title = "x", draw = 1, q.truth { id = "t1", ask = "a", answer = "true" } }', "exhibit.lua:2:",
    { "t1: answer 应该是 true 或 false（不加引号）" }, { "t1: answer should be true or false, without quotes" } },
  { 'return quiz { title = "x", draw = 1, q.multiple { id = "m1", ask = "a", right = {}, wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { "m1: 没有正确答案" }, { "m1: no right answer" } },
  { 'return quiz { title = "x", draw = 1, q.number { id = "n1", ask = "a", answer = 5, within = 1, min = 6, max = 9 } }', "exhibit.lua:2:",
    { "n1: answer 要在 min 和 max 之间" }, { "n1: answer must lie between min and max" } },
  { 'return quiz { title = "x", draw = 1, q.hotspot { id = "h1", ask = "a", board = "b.svg", spots = { { x = 0, y = 0, w = 0.1, h = 0.1, zh = "x" } } } }', "exhibit.lua:2:",
    { "h1: 没有正确答案", "right = true" }, { "h1: no right answer", "right = true" } },
  { 'return quiz { title = "x", draw = 1, q.hotspot { id = "h1", ask = "a", board = "b.svg", spots = { { x = 300, y = 0, w = 0.1, h = 0.1, right = true } } } }', "exhibit.lua:2:",
    { "h1: spots[1] 在图外面" }, { "h1: spots[1] is outside" } },
  { 'return quiz { title = "x", draw = 1, q.match { id = "p1", ask = "a", pairs = { { left = "1", right = "2" }, { left = "1", right = "3" } } } }', "exhibit.lua:2:",
    { "p1: “1” 写了两次" }, { "p1: '1' is there twice" } },
  { 'return quiz { title = "x", draw = 1, q.order { id = "o1", ask = "a", steps = { { zh = "1" } } } }', "exhibit.lua:2:",
    { "o1: steps 至少要 2 项" }, { "o1: steps needs at least 2" } },
  { 'return quiz { title = "x", draw = 1, q.order { id = "o1", ask = "a", steps = { { zh = "1" }, { zh = "2" }, { zh = "3" }, { zh = "4" }, { zh = "5" }, { zh = "6" } } } }', "exhibit.lua:2:",
    { "o1: 有 6 项，屏幕上最多放 5 项" }, { "o1: 6 are too many: the screen has room for 5" } },
  { 'return quiz { title = "x", draw = 1, q.multiple { id = "m1", ask = "a", right = { { zh = "1" }, { zh = "2" }, { zh = "3" } }, wrong = { { zh = "4" }, { zh = "5" }, { zh = "6" }, { zh = "7" } } } }', "exhibit.lua:2:",
    { "m1: 有 7 项" }, { "m1: 7 are too many" } },

  { 'return quiz { title = "x", draw = 1, q.single { id = "q9", ask = "a", right = { zh = "以上都对" }, wrong = { { zh = "2" } } } }', "exhibit.lua:2:",
    { "q9: “以上都对” 不能做选项", "q.multiple" }, { "q9: '以上都对' can't be an option", "q.multiple" } },
  { 'return quiz { title = "x", draw = 1, q.multiple { id = "q9", ask = "a", right = { { zh = "1" } }, wrong = { { zh = "2", en = "All of the above" } } } }', "exhibit.lua:2:",
    { "q9: “all of the above” 不能做选项" }, { "q9: 'all of the above' can't be an option" } },
  { 'return quiz { title = "x", draw = 1, q.pictures { id = "b1", ask = "a", right = { zh = "1" }, wrong = {} } }', "exhibit.lua:2:",
    { "b1: right：少了 “picture”" }, { "b1: right: 'picture' is missing" } },
  { 'return quiz { title = "x", draw = 1, q.pictures { id = "b1", ask = "a", right = { picture = "a.svg" }, wrong = { { picture = "a.svg" } } } }', "exhibit.lua:2:",
    { "b1: “a.svg” 写了两次" }, { "b1: 'a.svg' is there twice" } },
  { 'return quiz { title = "x", draw = 1, q.sort { id = "s1", ask = "a", bins = { { zh = "x", items = { { zh = "1" }, { zh = "2" } } } } } }', "exhibit.lua:2:",
    { "s1: bins 至少要 2 项" }, { "s1: bins needs at least 2" } },
  { 'return quiz { title = "x", draw = 1, q.sort { id = "s1", ask = "a", bins = { { zh = "x", items = { { zh = "1" } } }, { zh = "y", items = { { zh = "1" } } } } } }', "exhibit.lua:2:",
    { "s1: “1” 写了两次" }, { "s1: '1' is there twice" } },
  { 'return quiz { title = "x", draw = 1, q.sort { id = "s1", ask = "a", bins = { { items = { { zh = "1" } } }, { zh = "y", items = { { zh = "2" } } } } } }', "exhibit.lua:2:",
    { "s1: bins[1] 没有名字" }, { "s1: bins[1] has no name" } },
  { 'return quiz { title = "x", draw = 1, q.gap { id = "g1", ask = "a", text = "打 [1] 再打", right = { { zh = "1" }, { zh = "2" } } } }', "exhibit.lua:2:",
    { "g1: text.zh 里要正好有一个 [2]" }, { "g1: text.zh must have [2] once" } },
  { 'return quiz { title = "x", draw = 1, q.gap { id = "g1", ask = "a", text = { zh = "打 [1]", en = "Call [1] [2]" }, right = { { zh = "1" } } } }', "exhibit.lua:2:",
    { "g1: text.en 有 [2]" }, { "g1: text.en has [2]" } },
  { 'return quiz { title = "x", draw = 1, q.memory { id = "m1", ask = "a", pairs = { { left = "1", right = "2" } } } }', "exhibit.lua:2:",
    { "m1: pairs 至少要 2 项" }, { "m1: pairs needs at least 2" } },
  { 'return quiz { title = "x", draw = 1, q.spot { id = "d1", ask = "a", board = "a.svg", other = "b.svg", spots = { { x = 0.5, y = 0, w = 0.6, h = 0.1 } } } }', "exhibit.lua:2:",
    { "d1: spots[1] 在图外面" }, { "d1: spots[1] is outside" } },
  { 'return quiz { title = "x", draw = 1, q.survey { id = "v1", ask = "a", options = { { zh = "1" } } } }', "exhibit.lua:2:",
    { "v1: options 至少要 2 项" }, { "v1: options needs at least 2" } },
  { 'return quiz { title = "x", draw = 1, q.truth { id = "t1", ask = "a", answer = true, time = 2 } }', "exhibit.lua:2:",
    { "t1: time 应该是 5 到 600" }, { "t1: time should be a whole number of seconds from 5 to 600" } },

  { 'return quiz { titel = "x", draw = 1, q.truth { ask = "a", answer = true } }', "[titel]", { "quiz: “titel”", "“title”" }, { "quiz: there is no field 'titel'", "'title'" } },
  { 'return quiz { draw = 1, q.truth { ask = "a", answer = true } }', "[title]", { "quiz: 少了 “title”" }, { "quiz: 'title' is missing" } },
  { 'return quiz { title = "x", draw = "1", q.truth { ask = "a", answer = true } }', "[draw]", { "quiz: draw 应该是 大于 0 的整数" }, { "quiz: draw should be a whole number above 0" } },
  { 'return quiz { title = "x", draw = 2, q.truth { ask = "a", answer = true } }', "[draw]", { "quiz: 要抽 2 题，题库里只有 1 题" }, { "quiz: draw wants 2 questions, there are only 1" } },
  { 'return quiz { title = "x", draw = 1, pass = 3, q.truth { ask = "a", answer = true } }', "[pass]", { "quiz: pass（3）比 draw（1）还大" }, { "quiz: pass (3) is over draw (1)" } },
  { 'return quiz { title = "x", draw = 1, q.truth { id = "t", ask = "a", answer = true }, q.truth { id = "t", ask = "b", answer = true } }', "[2]",
    { "quiz: 题号 t 用了两次" }, { "quiz: t is there twice" } },
  { 'return quiz { title = "x", draw = 1, mix = { primray = { P = 1 } }, q.truth { ask = "a", answer = true } }', "[mix.primray]", { "“primray”", "“primary”" }, { "'primray'", "'primary'" } },
  { 'return quiz { title = "x", draw = 1, mix = { primary = { P = "1" } }, q.truth { ask = "a", answer = true } }', "[mix.primary.P]", { "mix.primary.P 应该是" }, { "mix.primary.P should be" } },
  { 'return quiz { title = "x", draw = 1, mix = { adult = { A = 1 } }, q.truth { ask = "a", answer = true } }', "[mix.adult.A]", { "mix.adult 要 1 道 A 级题，题库里只有 0 道" }, { "mix.adult wants 1 of level A, there are only 0" } },
  { 'return quiz { title = "x", draw = 2, mix = { primary = { P = 1 } }, q.truth { ask = "a", answer = true }, q.truth { ask = "b", answer = true } }', "[mix.primary]",
    { "mix.primary 加起来是 1，draw 是 2" }, { "mix.primary adds up to 1, draw is 2" } },
  { 'return quiz { title = "x", draw = 1, q.truth { ask = "b", answer = true }, { ask = "a" } }', "[2]", { "quiz: 第 2 题前面少了题型" }, { "quiz: question 2 has no type before it" } },
  { 'return quiz { title = "x", draw = 1, scenes = { ["伪装"] = { pictur = "a.svg" } }, q.truth { ask = "b", answer = true } }', "[scenes.伪装.pictur]", { "“pictur”", "“picture”" }, { "'pictur'", "'picture'" } },
  { 'return quiz { title = "x", draw = 1, versus = 5, q.truth { ask = "b", answer = true } }', "[versus]", { "versus 应该是 2、3 或 4" }, { "versus should be 2, 3 or 4" } },
  { 'return quiz { title = "x", draw = 2, versus = 2, q.truth { ask = "b", answer = true }, q.order { ask = "c", steps = { { zh = "1" }, { zh = "2" } } } }', "[draw]",
    { "题库里只有 1 题", "versus 只用 single、truth、pictures" }, { "there are only 1", "versus uses single, truth and pictures only" } },
  { 'return quiz { title = "x", draw = 1, q.survey { ask = "b", options = { { zh = "1" }, { zh = "2" } } } }', "[draw]", { "题库里只有 0 题" }, { "there are only 0" } },
  { 'return quiz { title = "x", draw = 1, topics = { ["法"] = 1 }, q.truth { ask = "b", topic = "法律", answer = true } }', "[topics.法]",
    { "没有“法”这个主题的题", "法律" }, { "no question has the topic '法'", "法律" } },
  { 'return quiz { title = "x", draw = 2, topics = { ["法律"] = 2 }, q.truth { ask = "b", topic = "法律", answer = true }, q.truth { ask = "c", answer = true } }', "[topics.法律]",
    { "topics 要 2 道“法律”，题库里只有 1 道" }, { "topics wants 2 of '法律', there are only 1" } },
  { 'return quiz { title = "x", draw = 1, topics = { a = 1, b = 1 }, q.truth { ask = "b", topic = "a", answer = true }, q.truth { ask = "c", topic = "b", answer = true } }', "[topics]",
    { "topics 加起来是 2，draw 只有 1" }, { "topics adds up to 2, draw is only 1" } },
  { 'return quiz { title = "x", draw = 1, q.truth { ask = "b", answer = true }, q.truth { ask = "b", answer = false } }', "[2]", { "用了两次" }, { "is there twice" } },
  { 'return quiz { title = "x", draw = 1, scenes = { ["伪装"] = { group = "lwa" } }, q.truth { ask = "b", answer = true } }', "[scenes.伪装.group]", { '"law"' }, { '"law"' } },
  { 'return quiz { title = "x", draw = 1, scenes = { ["伪装"] = "a.svg" }, q.truth { ask = "b", answer = true } }', "[scenes.伪装]", { 'scenes["伪装"] 应该是' }, { 'scenes["伪装"] should be' } },
}

local PAGES = {
  { 'return pages { title = "x", { title = "a" }, { title = "b", txt = "x" } }', "[2.txt]", { "pages: 第 2 页：“txt” 不是这里的字段", "“text”？" }, { "pages: page 2: there is no field 'txt' here", "did you mean 'text'?" } },
  { 'return pages { titel = "x", { title = "a" } }', "[titel]", { "pages: “titel” 不是这里的字段", "“title”？" }, { "pages: there is no field 'titel'", "did you mean 'title'?" } },
  { 'return pages { title = "x", { title = "a", level = "midle" } }', "[1.level]", { '第 1 页：level 应该是 "primary"、"middle" 或 "adult"', '"middle"？' }, { 'page 1: level should be "primary", "middle" or "adult"', 'did you mean "middle"?' } },
  { 'return pages { title = "x", { text = "x" } }', "[1.title]", { "第 1 页：少了 “title”（标题）" }, { "page 1: 'title' is missing (its title)" } },
  { 'return pages { title = "x" }', "[]", { "里面还是空的，要写：一页一页" }, { "nothing is in it yet; write the pages" } },
  { 'return pages { title = "x", { title = "a", level = "adult" } }', "[level]", { "没有一页是小学生能看的", 'level = "middle"' }, { "there is no page for level primary", 'level = "middle"' } },
  { 'return pages { title = "x", { title = "a", after = { picture = "b.svg", title = "b" } } }', "[1.before]", { "第 1 页：少了 “before”" }, { "page 1: 'before' is missing" } },
  { 'return pages { title = "x", { title = "a", left = { picture = "b.svg" }, right = { picture = "c.svg", title = "c" } } }', "[1.left.title]", { "第 1 页：left：少了 “title”" }, { "page 1: left: 'title' is missing" } },
  { 'return pages { title = "x", { title = "a", number = 71 } }', "[1.number]", { '第 1 页：number 应该是 文字', "现在是 71" }, { "page 1: number should be a text", "not 71" } },
  { 'return pages { title = "x", { "a" } }', "[1.1]", { "第 1 页：“a” 前面没有字段名，例如 title = …" }, { "page 1: 'a' has no name before it, like title = …" } },
}

local function refused(head, case, lang)
  stage.reset { lang = lang }
  local ok, message = pcall(assert(load(head .. "\n" .. case[1], "=exhibit.lua")))
  local complaint = stage.complaints[1]
  if complaint then message = complaint[1] .. complaint[lang == "zh" and 2 or 3] end
  assert(complaint or not ok, "accepted: " .. case[1])
  local said = case[lang == "zh" and 3 or 4]
  stage.same(message:sub(1, #case[2]), case[2], "in '" .. message .. "' the place")
  for _, part in ipairs(said) do
    assert(message:find(part, 1, true), "'" .. message .. "' does not say '" .. part .. "'")
  end
end

for _, lang in ipairs { "zh", "en" } do
  for _, case in ipairs(QUIZ) do refused('local quiz = require "core.quiz" local q = quiz', case, lang) end
  for _, case in ipairs(PAGES) do refused('local pages = require "core.pages"', case, lang) end
end

-- A name that is like no other is answered with all there are.
do
  stage.reset { lang = "en" }
  local _, message = pcall(require "core.pages", { title = "x", { title = "a", wallpaper = "x" } })
  assert(message:find("There are: title, text, source, level, scene", 1, true), message)
end

-- A question that is wrong is left out, whatever is wrong with it, and the others are asked; each is told
-- of in both languages, on its line. With too few left it is no quiz.
local function quiz_of(draw, lang)
  stage.reset { lang = lang }
  local text = 'local q = require "core.quiz" return q { title = "x", draw = ' .. draw .. [[,
    q.truth { id = "a", ask = "a", answer = true },
    q.truth { id = "b", ask = "b", answer = "yes" },
    q.singel { id = "c", ask = "c" },
    { ask = "d" },
    q.truth { id = "a", ask = "e", answer = true },
    q.hotspot { id = "f", ask = "f", board = "none.svg", spots = { { x = 0, y = 0, w = 1, h = 1, right = true } } },
    q.truth { id = "g", ask = "g", answer = false },
  }]]
  return pcall(assert(load(text, "=exhibit.lua")))
end

for _, lang in ipairs { "zh", "en" } do
  local ok, quiz = quiz_of(2, lang)
  assert(ok, quiz)
  stage.same(#quiz.all, 2, "questions that are well")
  stage.same(#stage.complaints, 5, "complaints")
  for i, expected in ipairs {
    { "exhibit.lua:3: [answer] ", "b: answer 应该是 true 或 false", "b: answer should be true or false" },
    { "exhibit.lua:4: ", "没有 q.singel 这种题，是不是想写 q.single？", "there is no q.singel; did you mean q.single?" },
    { "exhibit.lua:7: [board] ", "没有图片 “none.svg”", "there is no picture 'none.svg'" },
    { "[4] ", "第 4 题前面少了题型", "question 4 has no type before it" },
    { "[5] ", "题号 a 用了两次", "a is there twice" },
  } do
    local told = stage.complaints[i]
    stage.same(told[1], expected[1], "complaint " .. i .. ": its place")
    assert(told[2]:find(expected[2], 1, true) and told[3]:find(expected[3], 1, true), told[2] .. " / " .. told[3])
  end
  ok, quiz = quiz_of(4, lang)
  assert(not ok and quiz:find(lang == "zh" and "题库里只有 2 题" or "there are only 2", 1, true), tostring(quiz))
end

print "mistakes: ok"
