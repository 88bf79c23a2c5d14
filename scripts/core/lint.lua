-- lint.lua - what can be seen in an exhibit's table without playing it, for `kiosk check`: texts without
-- English, questions without explanation or source, facts that are not in the bank, days of review,
-- words that have no place here. A line a finding: severity, rule, what to look for in the files, the
-- sentence in Chinese and in English, with tabs between.

local blocked = require "core.lint_words"
local nearest = require "core.nearest"
local has_facts, facts = pcall(require, "facts")

local SCORED = {
  single = true, multiple = true, truth = true, scenario = true, order = true, match = true, hotspot = true, number = true,
  pictures = true, sort = true, gap = true, memory = true, spot = true,
}
local REVIEW_DAYS = 30 -- before the day a case is to be read again

local found = {}

local function say(severity, rule, needle, zh, en)
  local line = table.concat({ severity, rule, needle, zh, en }, "\t"):gsub("\n", " ")
  if not found[line] then
    found[line] = true
    found[#found + 1] = line
  end
end

local function is_chinese(text) return text:find "[\xe4-\xe9][\x80-\xbf][\x80-\xbf]" ~= nil end

-- The beginning of a text, whole characters, for a message.
local function short(text)
  local cut = utf8.offset(text, 13)
  return cut and text:sub(1, cut - 1) .. "…" or text
end

---------------------------------------------------------------- texts

local function check_blocked(text)
  local low = text:lower()
  for _, word in ipairs(blocked) do
    local from, to = low:find(word[1])
    if from then
      say("error", "blocked-word", text, "“" .. text:sub(from, to) .. "” 不能出现：" .. word.zh .. "。",
        "\"" .. text:sub(from, to) .. "\" has no place here: " .. word.en .. ".")
    end
  end
end

local function check_words(words)
  local zh, en = rawget(words, "zh"), rawget(words, "en")
  if type(zh) == "string" and zh ~= "" and en == nil then
    say("warning", "no-english", zh, "“" .. short(zh) .. "” 没有英文：加上 en = \"…\"。",
      "\"" .. short(zh) .. "\" has no English: add en = \"…\".")
  elseif type(en) == "string" and en ~= "" and zh == nil then
    say("warning", "no-chinese", en, "“" .. short(en) .. "” 没有中文：加上 zh = \"…\"。",
      "\"" .. short(en) .. "\" has no Chinese: add zh = \"…\".")
  end
end

---------------------------------------------------------------- questions and cases

local function explains(value)
  if type(value) ~= "table" then return false end
  if value.say or value.why or value.hint then return true end
  for _, part in pairs(value) do
    if explains(part) then return true end
  end
  return false
end

local function check_question(question)
  local ask = type(question.ask) == "table" and (question.ask.zh or question.ask.en) or question.ask
  if type(ask) ~= "string" then return end
  if not explains(question) then
    say("error", "no-explanation", ask, "“" .. short(ask) .. "” 没有解释：加上 why = { zh = \"…\", en = \"…\" }。",
      "\"" .. short(ask) .. "\" has no explanation: add why = { zh = \"…\", en = \"…\" }.")
  end
  if not question.facts or #question.facts == 0 then
    say("warning", "no-source", ask, "“" .. short(ask) .. "” 没有依据：加上 facts = { \"…\" }，编号在 scripts/facts.lua。",
      "\"" .. short(ask) .. "\" has no source: add facts = { \"…\" }, as they are named in scripts/facts.lua.")
  end
end

local function check_facts(list)
  for _, name in ipairs(list) do
    if type(name) == "string" and has_facts and not facts[name] then
      local names = {}
      for id in pairs(facts) do names[#names + 1] = id end
      local near = nearest.of(name, names)
      say("error", "fact-unknown", "\"" .. name .. "\"",
        "scripts/facts.lua 里没有 " .. name .. " 这条事实" .. (near and "，是不是 " .. near .. "？" or "：核对编号。"),
        "there is no fact " .. name .. " in scripts/facts.lua" .. (near and "; did you mean " .. near .. "?" or ": look at its name."))
    end
  end
end

-- Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
local function days(year, month, day)
  local y = month <= 2 and year - 1 or year
  local era = y // 400
  local of_era = y - era * 400
  local of_year = (153 * (month + (month > 2 and -3 or 9)) + 2) // 5 + day - 1
  return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468
end

local function day_of(text)
  local year, month, day = tostring(text):match "^(%d%d%d%d)%-(%d%d)%-(%d%d)$"
  return year and days(tonumber(year), tonumber(month), tonumber(day))
end

local function check_review(review, today)
  local day, now = day_of(review), day_of(today)
  if not day or not now or day - now > REVIEW_DAYS then return end
  if day < now then
    say("warning", "review-over", "\"" .. review .. "\"", "复核日期 " .. review .. " 已经过了：请读一遍，再改日期。",
      "its day of review, " .. review .. ", is over: read it again, then set a new day.")
  else
    say("warning", "review-soon", "\"" .. review .. "\"", "复核日期 " .. review .. " 快到了：请读一遍，再改日期。",
      "its day of review, " .. review .. ", is near: read it again, then set a new day.")
  end
end

---------------------------------------------------------------- the walk

local walk

-- Texts that are names and no words on the screen.
local NAMES = { zh = true, topic = true, group = true, source = true, issuer = true, date = true, id = true, note = true }

local ENDINGS = { jpg = true, jpeg = true, png = true, webp = true, svg = true, lua = true, csv = true }

-- Whether a text is seen as it is: no name of a file, and no number of a published case.
local function is_seen(name, value, within)
  if type(name) ~= "string" or NAMES[name] then return false end
  if name == "number" and rawget(within, "issuer") then return false end
  return not ENDINGS[(value:match "%.(%w+)$" or ""):lower()]
end

local function walk_value(name, value, within, seen, today)
  if type(value) == "string" then
    check_blocked(value)
    if is_seen(name, value, within) and is_chinese(value) then check_words { zh = value } end
  elseif type(value) == "table" then
    walk(value, seen, today)
  end
end

function walk(it, seen, today)
  if seen[it] then return end
  seen[it] = true
  check_words(it)
  if SCORED[rawget(it, "type")] then check_question(it) end
  if type(rawget(it, "facts")) == "table" then check_facts(it.facts) end
  if type(rawget(it, "review")) == "string" then check_review(it.review, today) end
  for name, value in next, it do walk_value(name, value, it, seen, today) end
end

---@param exhibit table what exhibit.lua returns
---@param today string "2026-11-24"
---@return string
return function(exhibit, today)
  walk(exhibit, { [facts] = true }, today)
  return table.concat(found, "\n")
end
