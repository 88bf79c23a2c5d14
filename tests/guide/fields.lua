-- Writes what the authors' guide and the editor know of fields and functions from the one place where
-- they are defined: scripts/core/*/fields.lua and scripts/meta. Into scripts/README.md between
-- `<!-- fields TEMPLATE SHAPE … -->` or `<!-- functions CLASS -->` and the comment that closes it, and
-- into scripts/meta/templates.lua. With --check it writes nothing and fails when that would change a
-- file, when a shape stands nowhere in the guide, or when a table written by hand (the rules of check,
-- the fields of site.lua) knows other names than the source.
-- Usage: lua5.4 tests/guide/fields.lua [--check]
package.path = "scripts/?.lua"
package.preload.kiosk = function() return { lang = "zh" } end
local common = require "core.fields"

local GUIDE, META = "scripts/README.md", "scripts/meta/templates.lua"
local TEMPLATES = { "quiz", "lesson", "pages", "gallery", "cases", "hotspots", "cabinet", "flipbook", "timeline", "story", "wheel", "pledge", "game" }

local function read(path)
  local file = assert(io.open(path))
  local text = file:read "a"
  file:close()
  return text
end

local own = {}
for _, name in ipairs(TEMPLATES) do own[name] = require("core." .. name .. ".fields") end
own.exhibit = { shapes = { exhibit = common.exhibit {} } }

local function sorted(map)
  local names = {}
  for name in pairs(map) do names[#names + 1] = name end
  table.sort(names)
  return names
end

---------------------------------------------------------------- how a value is written

local WRITTEN = {
  words = '`{ zh = "…", en = "…" }`', text = '`"…"`', number = "`0.5`", boolean = "`true` `false`", count = "`3`", fraction = "`0.25`",
  day = '`"2027-05-24"`', color = '`"#8A5A34"`', facts = '`{ "L02" }`', any = "…", ["function"] = "`function(round) … end`",
}
local NAMES_MOST = 6 -- of a kind that is one of many words

local function kind_of(book, kind) return book.kinds and book.kinds[kind] or common.kinds[kind] end

-- As core.fields has it: a kind goes before a shape of the same name.
local function is_shape(book, kind)
  local known = kind_of(book, kind)
  return known == nil or known.shape ~= nil
end

local function written(book, kind)
  local base, many = kind:match "^(.-)([*{}]*)$"
  local known, text = kind_of(book, base), nil
  if is_shape(book, base) then
    text = "**" .. base .. "**"
  elseif known.names then
    local names = {}
    for i, name in ipairs(known.names) do
      if i <= NAMES_MOST then names[i] = '`"' .. name .. '"`' end
    end
    text = table.concat(names, " ") .. (#known.names > NAMES_MOST and " …" or "")
  else
    text = WRITTEN[base] or known.zh .. " / " .. known.en
  end
  local code = text:match "^`([^`]+)`$"
  local list = many == "*" and "{ %s, … }" or many == "{}" and '{ ["…"] = %s, … }' or "%s"
  return code and "`" .. list:format(code) .. "`" or list:format(text)
end

---------------------------------------------------------------- tables of the guide

local function field_name(name)
  if name == "#" then return "`{ … }`" end
  if name == "*" then return "`… = { … }`" end
  return type(name) == "number" and "第 " .. name .. " 项" or "`" .. name .. "`"
end

local EXHIBIT = {}
for _, entry in ipairs(own.exhibit.shapes.exhibit) do EXHIBIT[entry[1]] = true end

local told = {} -- "quiz.single": it stands in the guide

local function fields_table(template, shape)
  local book = assert(own[template], "there is no template " .. template)
  local entries = assert(book.shapes[shape], template .. " has no shape " .. shape)
  local lines = { "| **" .. shape .. "** | 写法 | 说明 | |", "|---|---|---|---|" }
  for _, entry in ipairs(entries) do
    if not (shape == template and template ~= "exhibit" and EXHIBIT[entry[1]]) then
      local kind = entry[1] == "#" and entry[2]:gsub("%*$", "") or entry[2]
      lines[#lines + 1] = ("| %s%s | %s | %s | %s |"):format(field_name(entry[1]), entry.must and " ●" or "", written(book, kind), entry.zh, entry.en)
    end
  end
  told[template .. "." .. shape] = true
  return table.concat(lines, "\n")
end

-- The functions of a class in scripts/meta that have a word of Chinese: the others are for templates.
local function functions_table(class)
  local lines = { "| | | |", "|---|---|---|" }
  for _, file in ipairs { "canvas", "gradient", "kiosk", "picture" } do
    local doc = {}
    for line in read("scripts/meta/" .. file .. ".lua"):gmatch "([^\n]*)\n" do
      local name = line:match("^function (" .. class .. "[.:][%w_]+%b())")
      local zh = doc[1] and doc[1]:find "[\xe4-\xe9]" and doc[1]
      if name and zh then
        local en = table.concat(doc, " ", 2)
        en = en:match "^(.-%w[`)]?%.) %u" or en
        lines[#lines + 1] = ("| `%s` | %s | %s |"):format(name:gsub("^canvas:", "g:"), zh, en)
      end
      local words = line:match "^%-%-%-([^@%-].*)"
      if words then doc[#doc + 1] = words elseif not line:find "^%-%-%-" then doc = {} end
    end
  end
  assert(#lines > 2, "scripts/meta tells nothing of " .. class)
  return table.concat(lines, "\n")
end

local function guide_of(text)
  text = text:gsub("(<!%-%- fields (%w+) ([^\n]-) %-%->\n).-(<!%-%- /fields %-%->)", function(head, template, shapes, foot)
    local tables = {}
    for shape in shapes:gmatch "[%w_]+" do tables[#tables + 1] = fields_table(template, shape) end
    return head .. "\n" .. table.concat(tables, "\n\n") .. "\n\n" .. foot
  end)
  return (text:gsub("(<!%-%- functions (%w+) %-%->\n).-(<!%-%- /functions %-%->)", function(head, class, foot)
    return head .. "\n" .. functions_table(class) .. "\n\n" .. foot
  end))
end

---------------------------------------------------------------- the editor's definitions

local TYPES = {
  words = "words", text = "string", number = "number", boolean = "boolean", count = "integer", fraction = "number", day = "string", color = "color",
  facts = "string[]", any = "any", ["function"] = "function", list = "table", table = "table",
}

local function type_of(template, book, kind)
  local base, many = kind:match "^(.-)([*{}]*)$"
  local known, name = kind_of(book, base), nil
  if not known then
    name = template .. "." .. base
  elseif known.shape then
    name = "table"
  elseif known.names and #known.names <= NAMES_MOST then
    local quoted = {}
    for i, one in ipairs(known.names) do quoted[i] = '"' .. one .. '"' end
    name = table.concat(quoted, "|")
    if many == "*" then name = "(" .. name .. ")" end
  else
    name = known.names and "string" or TYPES[base] or "integer"
  end
  if many == "{}" then return "table<string, " .. name .. ">" end
  return name .. (many == "*" and "[]" or "")
end

-- The types of questions: q.single and all the others.
local QUESTIONS = {}
for kind in read("scripts/core/quiz.lua"):match("for _, kind in ipairs (%b{}) do"):gmatch '"(%l+)"' do QUESTIONS[kind] = true end

local function class_of(template, shape)
  local book = own[template]
  local lines = { "---@class " .. template .. "." .. shape .. (template == "quiz" and QUESTIONS[shape] and ": quiz.question" or "") }
  for _, entry in ipairs(book.shapes[shape]) do
    local name, kind = entry[1], entry[2]
    local key = name == "#" and "[integer]" or name == "*" and "[string]" or type(name) == "number" and "[" .. name .. "]" or name
    if name == "#" then kind = kind:gsub("%*$", "") end
    local optional = type(name) == "string" and name:match "^%a" and not entry.must and "?" or ""
    lines[#lines + 1] = ("---@field %s%s %s %s %s"):format(key, optional, type_of(template, book, kind), entry.zh, entry.en)
  end
  return table.concat(lines, "\n")
end

local function meta_text()
  local parts = { "---@meta templates\n\n-- The fields of the templates, for editors. Written by tests/guide/fields.lua from\n-- scripts/core/*/fields.lua: change them there." }
  for _, template in ipairs(TEMPLATES) do
    for _, shape in ipairs(sorted(own[template].shapes)) do parts[#parts + 1] = class_of(template, shape) end
  end
  local quiz = { "---@class core.quiz", "---@overload fun(spec: quiz.quiz): exhibit" }
  for _, kind in ipairs(sorted(QUESTIONS)) do quiz[#quiz + 1] = ("---@field %s fun(question: quiz.%s): quiz.%s"):format(kind, kind, kind) end
  parts[#parts + 1] = table.concat(quiz, "\n")
  return table.concat(parts, "\n\n") .. "\n"
end

---------------------------------------------------------------- tables written by hand

-- The first names of the rows between two marks of the guide.
local function rows_between(guide, mark)
  local part = assert(guide:match("<!%-%- " .. mark .. " %-%->(.-)<!%-%- /" .. mark .. " %-%->"), "the guide has no " .. mark)
  local names = {}
  for name in part:gmatch "\n| `([%w_-]+)`" do names[name] = true end
  return table.concat(sorted(names), " ")
end

local function add_all(names, text, ...)
  for _, pattern in ipairs { ... } do
    for name in text:gmatch(pattern) do names[name] = true end
  end
end

local function rules_of_source()
  local names = {}
  local list = assert(io.popen "ls kiosk/check/*.c kiosk/verbs/check.c")
  for path in list:lines() do add_all(names, read(path), '"([%l-]+)",%s*FINDING_[EW]', 'flash_say%(p, "([%l-]+)"') end
  list:close()
  add_all(names, read "scripts/core/lint.lua", 'say%("%l+", "([%l-]+)"')
  return table.concat(sorted(names), " ")
end

local function fields_of_site()
  local names = {}
  for _, text in ipairs { read("kiosk/worker/plain.c"):match "// %-%-%- the site.*", read "kiosk/worker/plain_groups.c" } do
    add_all(names, text, 'lua_getfield%(L, 1, "(%w+)"%)', 'number_field%(L, 1, "(%w+)"', 'read_words%(L, "(%w+)"')
  end
  return table.concat(sorted(names), " ")
end

local function same(got, wanted, what)
  if got ~= wanted then error(what .. ":\n  the guide  " .. got .. "\n  the source " .. wanted, 0) end
end

---------------------------------------------------------------- and all of it

local check = arg[1] == "--check"

local function put(path, text)
  local file = io.open(path)
  local old = file and file:read "a"
  if file then file:close() end
  if old == text then return end
  if check then error(path .. " is not what scripts/core and scripts/meta say: lua5.4 tests/guide/fields.lua writes it", 0) end
  file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
  print("written: " .. path)
end

local guide = guide_of(read(GUIDE))
put(GUIDE, guide)
put(META, meta_text())
for _, template in ipairs(TEMPLATES) do
  for _, shape in ipairs(sorted(own[template].shapes)) do
    local alike = template == "quiz" and shape == "scenario" and "single" or shape -- one table, two names
    assert(told[template .. "." .. alike], "the guide has no table of " .. template .. " " .. shape)
  end
end
same(rows_between(guide, "rules"), rules_of_source(), "the rules of check")
same(rows_between(guide, "site"), fields_of_site(), "the fields of site.lua")
print "guide: fields: ok"
