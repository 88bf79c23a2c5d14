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
    { "q9: “sya”", "“say”" }, { "q9: there is no field 'sya'", "'say'" } },
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
    { "o1: steps 至少要两步" }, { "o1: steps needs at least two" } },
  { 'return quiz { title = "x", draw = 1, q.order { id = "o1", ask = "a", steps = { { zh = "1" }, { zh = "2" }, { zh = "3" }, { zh = "4" }, { zh = "5" }, { zh = "6" } } } }', "exhibit.lua:2:",
    { "o1: 有 6 项，屏幕上最多放 5 项" }, { "o1: 6 are too many: the screen has room for 5" } },
  { 'return quiz { title = "x", draw = 1, q.multiple { id = "m1", ask = "a", right = { { zh = "1" }, { zh = "2" }, { zh = "3" } }, wrong = { { zh = "4" }, { zh = "5" }, { zh = "6" } } } }', "exhibit.lua:2:",
    { "m1: 有 6 项" }, { "m1: 6 are too many" } },

  { 'return quiz { titel = "x", draw = 1, q.truth { ask = "a", answer = true } }', "[titel]", { "quiz: “titel”", "“title”" }, { "quiz: there is no field 'titel'", "'title'" } },
  { 'return quiz { draw = 1, q.truth { ask = "a", answer = true } }', "[]", { "quiz: 少了 “title”" }, { "quiz: 'title' is missing" } },
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
  { 'return quiz { title = "x", draw = 1, scenes = { ["伪装"] = "a.svg" }, q.truth { ask = "b", answer = true } }', "[scenes.伪装]", { 'scenes["伪装"] 应该是' }, { 'scenes["伪装"] should be' } },
}

local PAGES = {
  { 'return pages { { title = "a" }, { title = "b", txt = "x" } }', "[2.txt]", { "第 2 页：没有 txt 这个字段", "text？" }, { "page 2: there is no field txt", "is it text?" } },
  { 'return pages { titel = "x", { title = "a" } }', "[titel]", { "pages: 没有 titel", "title？" }, { "pages: there is no field titel", "is it title?" } },
  { 'return pages { { title = "a", kind = "readng" } }', "[1.kind]", { '第 1 页：kind 不能是 "readng"', "reading？" }, { 'page 1: kind can\'t be "readng"', "is it reading?" } },
  { 'return pages { { title = "a", level = "midle" } }', "[1.level]", { '第 1 页：level 不能是 "midle"', "middle？" }, { 'page 1: level can\'t be "midle"', "is it middle?" } },
  { 'return pages { { text = "x" } }', "[1.title]", { "第 1 页：没有写 title" }, { "page 1: it has no title" } },
  { 'return pages { { title = "a", level = "adult" } }', "[level]", { "没有一页是小学生能看的" }, { "there is no page for level primary" } },
}

local function refused(head, case, lang)
  stage.reset { lang = lang }
  local ok, message = pcall(assert(load(head .. "\n" .. case[1], "=exhibit.lua")))
  assert(not ok, "accepted: " .. case[1])
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
  local _, message = pcall(require "core.pages", { { title = "a", wallpaper = "x" } })
  assert(message:find("There are: kind, level, scene, source, text, title", 1, true), message)
end

print "mistakes: ok"
