-- words.lua - what a quiz says of its own accord, whatever its questions are about.

local words = {
  letters = { "A", "B", "C", "D", "E", "F", "G", "H" },

  hints = {
    truth = { zh = "这句话对吗？", en = "Is this true?" },
    multiple = { zh = "选出所有对的", en = "choose all that are right" },
    order = { zh = "按先后点一点，也可以拖", en = "tap them in order, or drag" },
    match = { zh = "左边点一个，右边点一个", en = "tap one left, then one right" },
    pictures = { zh = "点一张图", en = "tap a picture" },
    sort = { zh = "点一个筐，或拖进去", en = "tap a box, or drag" },
    gap = { zh = "点词，放进空格", en = "tap a word to fill the gap" },
    memory = { zh = "翻两张，找成对的", en = "turn two cards, find the pairs" },
    spot = { zh = "两张图哪里不一样？", en = "what differs?" },
    number = { zh = "拖一拖，或点加减", en = "drag, or tap plus and minus" },
    scenario = { zh = "你会怎么做？", en = "what would you do?" },
  },

  yes = { zh = "对", en = "True" },
  no = { zh = "错", en = "False" },
  done = { zh = "就这些", en = "That's all" },
  find_first = { zh = "先找一处", en = "Find one first" },
  choose_first = { zh = "先选一个", en = "Choose first" },
  all_first = { zh = "还没点完", en = "Not all yet" },
  next = { zh = "下一题", en = "Next" },
  to_result = { zh = "看灯", en = "Lanterns" },

  before = { zh = "学之前", en = "Before" },
  after = { zh = "学之后", en = "After" },
  noted = { zh = "谢谢，都记下了。", en = "Thank you, noted." },
  then_look = { zh = "先不说对错。一起看看，过一会儿再问一次。", en = "No right or wrong yet. Let's look, then ask once more." },
  to_look = { zh = "去看看", en = "Let's look" },

  right = { zh = "这盏灯亮了！", en = "This lantern is lit!" },
  thanks = { zh = "谢谢你的想法。", en = "Thank you for your view." },
  opinion = { zh = "说说你的想法 · 没有对错", en = "Your view · no right or wrong" },
  time_up = { zh = "时间到，一起看看。", en = "Time is up. Let's look." },
  sort_over = { zh = "都放好了。点卡片可以拿回来。", en = "All sorted. Tap a card to take it back." },
  wrong = { zh = "差一点，再看一眼。", en = "Not quite. Look once more." },
  tap_rows = { zh = "点一条，看解释", en = "tap a line for its reason" },
  tap_places = { zh = "点一处，看解释", en = "tap a place for its reason" },
  your_number = { zh = "你的", en = "yours" },
  the_number = { zh = "答案", en = "answer" },

  players = {
    { zh = "浪花", en = "Wave" }, { zh = "贝壳", en = "Shell" }, { zh = "椰树", en = "Palm" }, { zh = "灯塔", en = "Light" },
  },
  side_by_side = { zh = "每人一边，同一道题。点“我来”，一起开始。", en = "A side for each, the same question for all. Tap \"I'm in\" and begin together." },
  im_in = { zh = "我来", en = "I'm in" },
  join_first = { zh = "先点“我来”", en = "Join first" },
  ready = { zh = "准备好了", en = "Ready" },
  look_now = { zh = "看答案", en = "Show it" },
  all_right = { zh = "都答对了！", en = "All of you knew!" },
  some_right = { zh = "有人答对，一起记住。", en = "Somebody knew. Now all do." },
  look_together = { zh = "一起再看一眼。", en = "Let's look together." },

  waiting_sky = { zh = "灯还在等你", en = "The lanterns are waiting" },
  all_yours = { zh = "每一盏都是你点亮的。", en = "You lit every one." },
}

local ZH = { "一", "两", "三", "四", "五", "六", "七", "八", "九", "十" }
local EN = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" }

local function zh_number(n)
  return ZH[n] or tostring(n)
end

local function en_number(n)
  return EN[n] or tostring(n)
end

local function capital(s)
  return s:sub(1, 1):upper() .. s:sub(2)
end

---The line over the answers: which question, and what to do.
---@param n integer
---@param kind? string  the question's type
---@param hint? words   instead of the type's own
---@param when? words   what comes before all that
function words.heading(n, kind, hint, when)
  hint = hint or words.hints[kind]
  return {
    zh = (when and when.zh .. " · " or "") .. "第 " .. n .. " 题" .. (hint and " · " .. hint.zh or ""),
    en = (when and when.en .. " · " or "") .. "Question " .. n .. (hint and " · " .. hint.en or ""),
  }
end

---How many places in the picture are left to tap.
function words.taps_left(n)
  return { zh = "在图上点，还有 " .. n .. " 处", en = "tap in the picture, " .. n .. " to go" }
end

---How many cards still wait to be sorted.
function words.sort_left(n)
  return { zh = "还有 " .. n .. " 张", en = n .. " to go" }
end

---How many times two cards may still be turned.
function words.turns_left(n)
  return { zh = "还可以翻 " .. n .. " 次", en = n .. (n == 1 and " turn left" or " turns left") }
end

---How many places still differ, and the taps that are left.
function words.differ(n, taps)
  return { zh = "还有 " .. n .. " 处不一样 · 还能点 " .. taps .. " 次", en = n .. " more to find · " .. taps .. (taps == 1 and " tap left" or " taps left") }
end

---What a part of it was right, said in words; nil when nothing was.
---@param n integer
---@param of integer
---@param more? integer  chosen besides
function words.of_parts(n, of, more)
  if n == 0 then return nil end
  local zh = zh_number(of) .. "个对了" .. zh_number(n) .. "个"
  local en = capital(en_number(n)) .. " of " .. en_number(of) .. " right"
  if more and more > 0 then
    zh, en = zh .. "，多选了" .. zh_number(more) .. "个", en .. ", " .. en_number(more) .. " too many"
  end
  return { zh = zh .. "。", en = en .. "." }
end

---How many of the places were found.
function words.of_places(n, of)
  if n == 0 then return nil end
  return { zh = zh_number(of) .. "处找到" .. zh_number(n) .. "处。", en = capital(en_number(n)) .. " of " .. en_number(of) .. " found." }
end

---How many of the steps follow each other rightly.
function words.of_order(n, of)
  if n == 0 then return nil end
  return { zh = zh_number(of) .. "处先后对了" .. zh_number(n) .. "处。", en = capital(en_number(n)) .. " of " .. en_number(of) .. " in order." }
end

---The big words under the lanterns.
function words.lit(n, of)
  if n == 0 then return words.waiting_sky end
  if n == of then return { zh = zh_number(n) .. "盏灯全亮了", en = "All " .. en_number(n) .. " lanterns lit" } end
  return {
    zh = zh_number(n) .. "盏灯亮了",
    en = capital(en_number(n)) .. (n == 1 and " lantern lit" or " lanterns lit"),
  }
end

---The button that begins, for so many.
function words.begin(n)
  if n == 1 then return { zh = "一个人，开始", en = "Begin alone" } end
  return { zh = zh_number(n) .. "个人，开始", en = "Begin, " .. en_number(n) .. " of you" }
end

---What several people knew together.
function words.together(n)
  if n == 0 then return words.waiting_sky end
  return { zh = "一起答对 " .. n .. " 题", en = n .. " right together" }
end

---How many wait, and what they are about.
function words.waiting(n, topics_zh, topics_en)
  local about_zh = #topics_zh > 0 and "（" .. table.concat(topics_zh, "、") .. "）" or ""
  local about_en = #topics_en > 0 and " (" .. table.concat(topics_en, ", ") .. ")" or ""
  return {
    zh = "还有" .. zh_number(n) .. "盏" .. about_zh .. "，再看一遍就能点亮。",
    en = capital(en_number(n)) .. " more" .. about_en .. ": look again and " .. (n == 1 and "it lights." or "they light."),
  }
end

function words.light_those(n)
  if n == 1 then return { zh = "点亮那一盏", en = "Light that one" } end
  return { zh = "点亮那" .. zh_number(n) .. "盏", en = "Light those " .. en_number(n) }
end

function words.more(n)
  return { zh = "再来" .. zh_number(n) .. "题", en = capital(en_number(n)) .. (n == 1 and " new one" or " new ones") }
end

function words.carry(line)
  local zh = type(line) == "table" and line.zh or line
  local en = type(line) == "table" and line.en or line
  return { zh = "带走一句话：" .. zh, en = "Take this with you: " .. en }
end

local function of(text, lang)
  return type(text) == "table" and (text[lang] or text.zh or text.en) or text
end

local ENDS = { "？", "。", "？”", "。”", "?", ".", '?"', '."' } -- no colon after these

---What is said about a thing, with the thing's name before it.
function words.about(thing, say)
  if not say then return thing end
  local function colon(text, mark)
    for _, stop in ipairs(ENDS) do
      if text:sub(-#stop) == stop then return text end
    end
    return text .. mark
  end
  local zh, en = of(thing, "zh"), of(thing, "en")
  return words.join({ zh = colon(zh, "："), en = colon(en, ":") }, say)
end

---Two texts as one; either may be missing.
function words.join(a, b, gap)
  if not (a and b) then return a or b end
  return { zh = of(a, "zh") .. of(b, "zh"), en = of(a, "en") .. (gap or " ") .. of(b, "en") }
end

words.of, words.zh_number, words.en_number, words.capital = of, zh_number, en_number, capital

return words
