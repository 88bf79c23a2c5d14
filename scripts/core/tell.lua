-- tell.lua - says to an author what is wrong in a table, where, and what was meant.
--
-- `where` is { room, zh, en }: the template, and the place in the author's table by language
-- ("第 2 张图", "picture 2"); without words it is the exhibit itself.

local kiosk   = require "kiosk"
local nearest = require "core.nearest"

local tell = {}

---@param where table { room, zh?, en? }
---@param zh string
---@param en string
function tell.wrong(where, zh, en)
  local english = kiosk.lang == "en"
  local place = where.zh and (english and where.en .. ": " or where.zh .. "：") or ""
  error(where[1] .. ": " .. place .. (english and en or zh), 0)
end

---The name that was meant, or all there are: two endings for a message.
---@param name string
---@param known table its keys
---@return string zh, string en
function tell.meant(name, known)
  local names = {}
  for other in pairs(known) do names[#names + 1] = tostring(other) end
  table.sort(names)
  local near = nearest.of(name, names)
  if near then return "，是不是想写 " .. near .. "？", "; is it " .. near .. "?" end
  local all = table.concat(names, ", ")
  return "。可以写的有：" .. all, ". There are: " .. all
end

---Every named field must be one of `known`.
function tell.fields(where, t, known)
  for name in pairs(t) do
    if type(name) == "string" and not known[name] then
      local zh, en = tell.meant(name, known)
      tell.wrong(where, "没有 " .. name .. " 这个字段" .. zh, "there is no field " .. name .. en)
    end
  end
end

---The fields that can't be left out.
function tell.needs(where, t, names)
  for _, name in ipairs(names) do
    if t[name] == nil then tell.wrong(where, "没有写 " .. name .. "。", "it has no " .. name .. ".") end
  end
end

---A field that may only be one of `known`, or left out.
function tell.value(where, t, name, known)
  local said = t[name]
  if said == nil or known[said] then return end
  local zh, en = tell.meant(tostring(said), known)
  tell.wrong(where, ('%s 不能是 "%s"'):format(name, said) .. zh, ('%s can\'t be "%s"'):format(name, said) .. en)
end

return tell
