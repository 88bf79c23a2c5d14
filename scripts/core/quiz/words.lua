-- words.lua - what a quiz says of its own accord, whatever its questions are about.

local words = {
  letters = { "A", "B", "C", "D", "E", "F", "G", "H" },

  hints = {
    truth = { zh = "这句话对吗？", en = "Is this true?" },
    multiple = { zh = "选出所有对的", en = "choose all that are right" },
    order = { zh = "按先后点一点", en = "tap them in order" },
    match = { zh = "左边点一个，右边点一个", en = "tap one left, then one right" },
    number = { zh = "拖一拖，或点加减", en = "drag, or tap plus and minus" },
    scenario = { zh = "你会怎么做？", en = "what would you do?" },
  },

  yes = { zh = "对", en = "True" },
  no = { zh = "错", en = "False" },
  done = { zh = "就这些", en = "That's all" },
  choose_first = { zh = "先选一个", en = "Choose first" },
  all_first = { zh = "还没点完", en = "Not all yet" },
  next = { zh = "下一题", en = "Next" },
  to_result = { zh = "看灯", en = "Lanterns" },

  right = { zh = "这盏灯亮了！", en = "This lantern is lit!" },
  nearly = { zh = "快全了，再看一眼。", en = "Nearly all. Look once more." },
  wrong = { zh = "差一点，再看一眼。", en = "Not quite. Look once more." },
  tap_rows = { zh = "点一条，看解释", en = "tap a line for its reason" },
  your_number = { zh = "你的", en = "yours" },
  the_number = { zh = "答案", en = "answer" },

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
function words.heading(n, kind, hint)
  hint = hint or words.hints[kind]
  return {
    zh = "第 " .. n .. " 题" .. (hint and " · " .. hint.zh or ""),
    en = "Question " .. n .. (hint and " · " .. hint.en or ""),
  }
end

---How many places in the picture are left to tap.
function words.taps_left(n)
  return { zh = "在图上点，还有 " .. n .. " 处", en = "tap in the picture, " .. n .. " to go" }
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

return words
