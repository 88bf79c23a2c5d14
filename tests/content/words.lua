-- words.lua - walks all texts of a table, and the words that have no place in some of them.

local words = {}

---Calls see(text, path) for each string below a table that visitors may read: all but `skip`.
function words.each(value, see, skip, path)
  path = path or ""
  if type(value) == "string" then return see(value, path) end
  if type(value) ~= "table" then return end
  for key, part in pairs(value) do
    if not (skip and skip[key]) then words.each(part, see, skip, path .. "." .. tostring(key)) end
  end
end

-- The families of drugs and their members, as the fact bank names them (B01 to B15).
words.DRUGS = {
  "鸦片", "海洛因", "吗啡", "大麻", "可卡因", "冰毒", "甲基苯丙胺", "麻古", "摇头丸", "氯胺酮", "恰特草", "依托咪酯",
  "裸盖菇素", "芬太尼", "尼秦", "笑气", "卡西酮",
  "opium", "heroin", "morphine", "cannabi", "cocaine", "methamphetamine", "mdma", "ketamine", "khat", "etomidate",
  "psilocybin", "fentanyl", "nitazene", "nitrous oxide", "cathinone", "ghb", "lsd",
}

---The drug that a text names, or nil.
function words.drug_in(text)
  local low = text:lower()
  for _, name in ipairs(words.DRUGS) do
    if low:find(name, 1, true) then return name end
  end
end

local AMOUNTS = {
  "%d%s*克", "%d%s*毫克", "%d%s*微克", "%d%s*毫升", "%d%s*[mµ]?g%f[%A]", "%d%s*ml%f[%A]", "%d%s*grams?%f[%A]", "%d%s*milligrams?%f[%A]",
}
local PRICES = { "%d%s*元", "%d%s*块钱", "%d%s*yuan", "%d%s*rmb", "¥%s*%d", "￥%s*%d", "%$%s*%d", "价格", "多少钱" }

local function first(text, patterns)
  for _, pattern in ipairs(patterns) do
    local found = text:lower():match(pattern)
    if found then return found end
  end
end

---A dose in a text, or nil.
function words.amount_in(text) return first(text, AMOUNTS) end

---What something costs, or nil.
function words.price_in(text) return first(text, PRICES) end

return words
