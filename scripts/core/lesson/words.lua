-- words.lua - what a lesson says of its own accord.

local words = require "core.quiz.words"

local own = {
  opening = {
    { zh = "先问一问", en = "First, a few questions" },
    { zh = "不会也没关系，一会儿就知道。", en = "Not sure? You will soon know." },
  },
  phones = { { zh = "报警 110", en = "Police 110" }, { zh = "急救 120", en = "Ambulance 120" }, { zh = "青少年热线 12355", en = "Youth line 12355" } },
  ask_again = { zh = "再答一次", en = "Ask me again" },
  look_again = { zh = "再看一遍", en = "Look again" },
  leave = { zh = "去别处看看", en = "See others" },
  waiting = { zh = "灯在等你", en = "They wait for you" },
  knew = { zh = "本来就会", en = "You knew it all" },
  all_lit = { zh = "全亮了", en = "All lit" },
  knew_line = { zh = "讲给还不知道的人听。", en = "Tell somebody who doesn't know it yet." },
}

---Under a rope: when that was, and how many of how many shine.
function own.score(when, n, of)
  return { zh = when.zh .. " " .. n .. " / " .. of, en = when.en .. " " .. n .. " / " .. of }
end

---The big words of the end.
---@param before integer
---@param after integer
---@param of integer
function own.big(before, after, of)
  if after == of then return before == of and own.knew or own.all_lit end
  if after <= before then return own.waiting end
  local n = after - before
  return { zh = "多亮了" .. words.zh_number(n) .. "盏", en = words.capital(words.en_number(n)) .. " more lit" }
end

---The line under them, when nothing waits.
function own.learned(before, of)
  local n = of - before
  if n == 0 then return own.knew_line end
  if n == of and n > 1 then return { zh = "每一盏，都是刚刚学会的。", en = "You learned every one of them just now." } end
  return {
    zh = "这" .. words.zh_number(n) .. "盏，是你刚刚学会的。",
    en = n == 1 and "You learned that one just now." or "You learned those " .. words.en_number(n) .. " just now.",
  }
end

return own
