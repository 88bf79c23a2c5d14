-- core.wheel.fields - what may stand on a wheel.

local fields = require "core.fields"

local LEAST, MOST = 3, 12

local function one_card(slice)
  local n = (slice.tip and 1 or 0) + (slice.talk and 1 or 0) + (slice.say and 1 or 0)
  if n == 1 then return end
  if n == 0 then
    return "停在这里时要有一张卡片：写 tip（小提示）、talk（聊一聊）或 say（说一句）。",
      "a card must open here: write tip (something to know), talk (to talk about) or say (a sentence to say)."
  end
  return "tip、talk、say 只能写一个。", "write only one of tip, talk and say."
end

-- Too few slices are no wheel: those for everyone count, or all in an exhibit of a higher level.
local function how_many(spec)
  local n = 0
  for _, slice in ipairs(spec) do
    if spec.level or slice.level == nil or slice.level == "primary" then n = n + 1 end
  end
  if n >= LEAST and #spec <= MOST then return end
  if #spec > MOST then
    return ("轮盘上有 %d 格，最多放 %d 格。"):format(#spec, MOST), ("the wheel has %d slices; it has room for %d."):format(#spec, MOST)
  end
  return ("轮盘上至少要有 %d 格是人人能看的，现在是 %d 格。"):format(LEAST, n), ("the wheel needs at least %d slices for everyone; there are %d."):format(LEAST, n)
end

local shapes = {
  wheel = fields.exhibit {
    { "text", "words", zh = "开始时旁边的话", en = "said before the first spin" },
    { "spins", "spins", zh = "转几次算完成，不写是 3", en = "how many spins complete it, 3 unless told" },
    { "#", "slice*", must = true, zh = "轮盘上的一格一格", en = "the slices, one after the other", each = { zh = "第 %d 格", en = "slice %d" } },
    rule = how_many,
  },
  slice = {
    { "name", "words", must = true, zh = "格子上的字，几个字", en = "the word on it, a short one" },
    { "picture", "text", zh = "格子上的图", en = "the picture on it" },
    { "tip", "words", zh = "卡片：一个小提示", en = "its card: something to know" },
    { "talk", "words", zh = "卡片：一个聊一聊的问题", en = "its card: a question to talk about" },
    { "say", "words", zh = "卡片：一句大声说的话", en = "its card: a sentence to say aloud" },
    { "source", "words", zh = "来源", en = "where that is from" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    rule = one_card,
  },
}

local kinds = {
  spins = { function(v) return math.type(v) == "integer" and v >= 1 and v <= 10 end, zh = "1 到 10 的整数", en = "a whole number from 1 to 10" },
}

return { shapes = shapes, kinds = kinds }
