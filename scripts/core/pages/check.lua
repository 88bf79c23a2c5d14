-- core.pages.check - tells an author which field of which page is wrong, and what was meant.
--
-- The messages name the page, not a line: `return pages { … }` leaves no trace of its line.

local kiosk = require "kiosk"

local EXHIBIT = { title = true, line = true, picture = true, level = true, over = true }
local PAGE = { kind = true, title = true, text = true, source = true, level = true, scene = true }
local KIND = { reading = true } -- the files of core/pages that are kinds
local LEVEL = { primary = true, middle = true, adult = true }

-- How many letters must change to make one word of the other.
local function distance(a, b)
  local row = {}
  for j = 0, #b do row[j] = j end
  for i = 1, #a do
    local corner = row[0]
    row[0] = i
    for j = 1, #b do
      local change = a:byte(i) == b:byte(j) and 0 or 1
      corner, row[j] = row[j], math.min(row[j] + 1, row[j - 1] + 1, corner + change)
    end
  end
  return row[#b]
end

local function nearest(name, known)
  local best, least
  for other in pairs(known) do
    local d = distance(name, other)
    if not least or d < least then best, least = other, d end
  end
  return best
end

local function complain(page, zh, en)
  local where = page and (kiosk.lang == "en" and "page " .. page .. ": " or "第 " .. page .. " 页：") or ""
  error("pages: " .. where .. (kiosk.lang == "en" and en or zh), 0)
end

local function fields(t, known, page)
  for name in pairs(t) do
    if type(name) == "string" and not known[name] then
      local near = nearest(name, known)
      complain(page, ("没有 %s 这个字段，是不是想写 %s？"):format(name, near),
        ("there is no field %s; is it %s?"):format(name, near))
    end
  end
end

local function value(t, name, known, page)
  local said = t[name]
  if said == nil or known[said] then return end
  local near = nearest(tostring(said), known)
  complain(page, ('%s 不能是 "%s"，是不是想写 "%s"？'):format(name, said, near),
    ('%s can\'t be "%s"; is it "%s"?'):format(name, said, near))
end

return function(spec)
  fields(spec, EXHIBIT)
  value(spec, "level", LEVEL)
  local open = false -- a page for everyone
  for i, page in ipairs(spec) do
    fields(page, PAGE, i)
    value(page, "kind", KIND, i)
    value(page, "level", LEVEL, i)
    if not page.title then complain(i, "没有写 title。", "it has no title.") end
    open = open or page.level == nil or page.level == "primary"
  end
  -- An exhibit meant for a higher level may keep all its pages there.
  if not open and (spec.level == nil or #spec == 0) then
    complain(nil, "没有一页是小学生能看的。", "there is no page for level primary.")
  end
end
