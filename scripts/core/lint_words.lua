-- lint_words.lua - words that have no place in an exhibit: how to make or use a drug, how much of it, what
-- it costs, where to get it. Lua patterns, letters small. Who shows the harm needs none of them.

local how = { zh = "不写制作或使用的方法", en = "no way of making or using" }
local much = { zh = "不写用量", en = "no doses" }
local price = { zh = "不写价格", en = "no prices" }
local where = { zh = "不写哪里能弄到", en = "no way to get it" }

local words = {}

local function add(reason, list)
  for _, word in ipairs(list) do
    words[#words + 1] = { word, zh = reason.zh, en = reason.en }
  end
end

add(how, { "制作方法", "制毒方法", "提炼方法", "合成方法", "制毒配方", "吸食方法", "吸毒方法", "注射方法", "怎么吸食", "怎样吸食",
  "how to make", "how to cook", "how to inject", "how to smoke it", "how to snort", "recipe for" })
add(much, { "每次用量", "一次用量", "吸食剂量", "常用剂量", "%d+%s*毫克一次", "%d+%s*克一次", "a dose of %d", "%d+%s*mg per dose" })
add(price, { "每克%s*%d+", "一克%s*%d+%s*元", "%d+%s*元一克", "%d+%s*元/克", "%d+%s*元一颗", "%d+%s*元一粒", "毒品价格", "per gram",
  "one gram costs", "yuan a gram", "street price" })
add(where, { "购买渠道", "进货渠道", "拿货", "哪里能买到", "where to buy", "where to get it" })

return words
