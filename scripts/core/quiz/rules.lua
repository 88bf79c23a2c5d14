-- rules.lua - what no list of fields can say of a question, by shape: each returns nothing, or what is
-- wrong in Chinese and in English (core/fields.lua).

local rules = {}

local MOST, OPTIONS_MOST = 5, 6 -- rows that are high enough for a finger, on a lying and on an upright screen
local PICTURES_MOST, ITEMS_MOST, BINS_MOST, PAIRS_MOST, GAPS_MOST, WORDS_MOST = 4, 8, 3, 6, 5, 8

-- Options are shuffled: these would stand anywhere.
local ALL = { "以上", "全部都", "都对", "都不对", "都是", "都不是", "all of the above", "none of the above", "all of these", "none of these" }

local function plain(words)
  return type(words) == "table" and (words.zh or words.en or words[1]) or words
end

local function twice(list, key)
  local seen = {}
  for _, one in ipairs(list) do
    local text = plain(key and one[key] or one)
    if text and seen[text] then return "“" .. text .. "” 写了两次。", "'" .. text .. "' is there twice." end
    seen[text or one] = true
  end
end

local function crowd(list, most)
  if #list <= most then return nil end
  return "有 " .. #list .. " 项，屏幕上最多放 " .. most .. " 项。", #list .. " are too many: the screen has room for " .. most .. "."
end

local function few(name, list, least)
  if #list >= least then return nil end
  return name .. " 至少要 " .. least .. " 项。", name .. " needs at least " .. least .. "."
end

local function of_the_others(options)
  for _, option in ipairs(options) do
    for _, text in ipairs { option.zh or "", (option.en or ""):lower() } do
      for _, all in ipairs(ALL) do
        if text:find(all, 1, true) == 1 then
          return "“" .. text .. "” 不能做选项：选项每次打乱。有几项都对，就用 q.multiple。",
            "'" .. text .. "' can't be an option: they are shuffled. When several are right, use q.multiple."
        end
      end
    end
  end
end

local function all_options(q)
  local list = {}
  for _, group in ipairs { q.right, q.wrong or {} } do
    for _, option in ipairs(#group > 0 and group or { group }) do
      if next(option) then list[#list + 1] = option end
    end
  end
  return list
end

-- The first of several checks that finds something.
local function either(...)
  for _, check in ipairs { ... } do
    local zh, en = check[1](table.unpack(check, 2))
    if zh then return zh, en end
  end
end

local function options_rule(q)
  if #q.wrong == 0 then return "wrong 里至少要有一个选项。", "wrong needs at least one option." end
  local options = all_options(q)
  return either({ crowd, options, OPTIONS_MOST }, { twice, options }, { of_the_others, options })
end

local function needs_right(q)
  if #q.right == 0 then return "没有正确答案：right 是一个列表，至少一项。", "no right answer: right is a list of at least one." end
end

local function outside(spots)
  for i, place in ipairs(spots) do
    if place.x < 0 or place.y < 0 or place.x + place.w > 1 or place.y + place.h > 1 then
      return "spots[" .. i .. "] 在图外面：x、y、w、h 都是 0 到 1 的小数。",
        "spots[" .. i .. "] is outside: x, y, w, h are fractions from 0 to 1."
    end
  end
end

rules.single = options_rule -- and scenario, which has the same shape

function rules.multiple(q)
  local options = all_options(q)
  return either({ needs_right, q }, { crowd, options, OPTIONS_MOST }, { twice, options }, { of_the_others, options })
end

function rules.pictures(q)
  local options = all_options(q)
  if #q.wrong == 0 then return "wrong 里至少要有一张图。", "wrong needs at least one picture." end
  return either({ crowd, options, PICTURES_MOST }, { twice, options, "picture" }, { twice, options })
end

function rules.survey(q)
  return either({ few, "options", q.options, 2 }, { crowd, q.options, OPTIONS_MOST }, { twice, q.options })
end

function rules.order(q)
  return either({ few, "steps", q.steps, 2 }, { crowd, q.steps, MOST }, { twice, q.steps })
end

function rules.match(q)
  return either({ few, "pairs", q.pairs, 2 }, { crowd, q.pairs, MOST }, { twice, q.pairs, "left" }, { twice, q.pairs, "right" })
end

function rules.memory(q)
  return either({ few, "pairs", q.pairs, 2 }, { crowd, q.pairs, PAIRS_MOST }, { twice, q.pairs, "left" }, { twice, q.pairs, "right" })
end

function rules.sort(q)
  local items = {}
  for i, bin in ipairs(q.bins) do
    if not (bin.zh or bin.en) then return "bins[" .. i .. "] 没有名字：写 zh = …", "bins[" .. i .. "] has no name: write zh = …" end
    table.move(bin.items, 1, #bin.items, #items + 1, items)
  end
  return either({ few, "bins", q.bins, 2 }, { crowd, q.bins, BINS_MOST }, { few, "items", items, 2 },
    { crowd, items, ITEMS_MOST }, { twice, items })
end

-- Every text has the gaps [1] to [n], each once.
local function gaps_told(q)
  local texts = type(q.text) == "table" and q.text or { zh = q.text }
  for _, lang in ipairs { "zh", "en" } do
    for n = 1, texts[lang] and #q.right or 0 do
      local _, times = texts[lang]:gsub("%[" .. n .. "%]", "")
      if times ~= 1 then
        return "text." .. lang .. " 里要正好有一个 [" .. n .. "]：right 有 " .. #q.right .. " 个词。",
          "text." .. lang .. " must have [" .. n .. "] once: right has " .. #q.right .. " words."
      end
    end
    if texts[lang] and texts[lang]:find("[" .. #q.right + 1 .. "]", 1, true) then
      return "text." .. lang .. " 有 [" .. #q.right + 1 .. "]，right 只有 " .. #q.right .. " 个词。",
        "text." .. lang .. " has [" .. #q.right + 1 .. "], right has only " .. #q.right .. " words."
    end
  end
end

function rules.gap(q)
  local options = all_options(q)
  return either({ needs_right, q }, { crowd, q.right, GAPS_MOST }, { crowd, options, WORDS_MOST }, { gaps_told, q })
end

function rules.hotspot(q)
  for _, place in ipairs(q.spots) do
    if place.right then return outside(q.spots) end
  end
  return "没有正确答案：给要点的位置写 right = true。", "no right answer: write right = true in a spot."
end

function rules.spot(q)
  return either({ few, "spots", q.spots, 1 }, { outside, q.spots })
end

function rules.number(q)
  if q.min >= q.max or q.answer < q.min or q.answer > q.max then
    return "answer 要在 min 和 max 之间。", "answer must lie between min and max."
  end
  if (q.step or 1) <= 0 then return "step 要大于 0。", "step must be above 0." end
end

function rules.quiz(quiz)
  if quiz.pass and quiz.pass > quiz.draw then
    return "pass（" .. quiz.pass .. "）比 draw（" .. quiz.draw .. "）还大。",
      "pass (" .. quiz.pass .. ") is over draw (" .. quiz.draw .. ").", { "pass" }
  end
end

return { by_shape = rules, plain = plain }
