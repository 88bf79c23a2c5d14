-- core.pages.check - tells an author which field of which page is wrong, and what was meant.

local kiosk = require "kiosk"
local nearest = require "core.nearest"

local EXHIBIT = { title = true, line = true, picture = true, level = true, over = true }
local PAGE = { kind = true, title = true, text = true, source = true, level = true, scene = true }
local KIND = { reading = true } -- the files of core/pages that are kinds
local LEVEL = { primary = true, middle = true, adult = true }

-- `return pages { … }` is a tail call and leaves no line of its own: the kiosk looks it up.
local function complain(page, field, zh, en)
  local which = page and (kiosk.lang == "en" and "page " .. page .. ": " or "第 " .. page .. " 页：") or ""
  local line = page and kiosk.where(page, field) or kiosk.where(field)
  error(line .. "pages: " .. which .. (kiosk.lang == "en" and en or zh), 0)
end

-- The names of a set in order, and the one that was meant: ", is it kind?" or all of them.
local function meant(name, known)
  local names = {}
  for other in pairs(known) do names[#names + 1] = other end
  table.sort(names)
  local near = nearest.of(name, names)
  if near then return "，是不是想写 " .. near .. "？", "; is it " .. near .. "?" end
  local all = table.concat(names, ", ")
  return "。可以写的有：" .. all, ". There are: " .. all
end

local function fields(t, known, page)
  for name in pairs(t) do
    if type(name) == "string" and not known[name] then
      local zh, en = meant(name, known)
      complain(page, name, "没有 " .. name .. " 这个字段" .. zh, "there is no field " .. name .. en)
    end
  end
end

local function value(t, name, known, page)
  local said = t[name]
  if said == nil or known[said] then return end
  local zh, en = meant(tostring(said), known)
  complain(page, name, ('%s 不能是 "%s"'):format(name, said) .. zh, ('%s can\'t be "%s"'):format(name, said) .. en)
end

return function(spec)
  fields(spec, EXHIBIT)
  value(spec, "level", LEVEL)
  local open = false -- a page for everyone
  for i, page in ipairs(spec) do
    fields(page, PAGE, i)
    value(page, "kind", KIND, i)
    value(page, "level", LEVEL, i)
    if not page.title then complain(i, "title", "没有写 title。", "it has no title.") end
    open = open or page.level == nil or page.level == "primary"
  end
  -- An exhibit meant for a higher level may keep all its pages there.
  if not open and (spec.level == nil or #spec == 0) then
    complain(nil, "level", "没有一页是小学生能看的。", "there is no page for level primary.")
  end
end
