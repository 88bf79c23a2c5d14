-- fields.lua - checks what an author wrote in a template's table, and says what is wrong: which
-- field, on which line, what to write instead, in the author's language.
--
-- A template tells its fields as shapes (core/<template>/fields.lua); the check reads them, and so
-- do the guide and the editor's definitions:
--
--   shapes = {
--     gallery = fields.exhibit {
--       { "folder", "text", zh = "放照片的文件夹", en = "the folder of the photographs" },
--       { "#", "photo*", must = true, zh = "照片，一张一张写", en = "the photographs, one after the other",
--         each = { zh = "第 %d 张图", en = "picture %d" } },
--     },
--     photo = { { 1, "text", must = true, zh = "文件名", en = "the file's name" }, … },
--   }
--
-- An entry is { name, kind, must = it can't be left out, zh = …, en = … }. Its name may be a place (1),
-- "#" for all that stands in the list itself, and "*" for every name that is no other field.
-- A kind is one of fields.kinds, one of the template's own, or the name of a shape; "kind*" is a list
-- of them, "kind{}" a table of them by name. What no list of fields can say is the shape's `rule`:
-- a function of the value that returns nothing, or what is wrong in Chinese, in English, and the steps
-- from the value to it.

local kiosk   = require "kiosk"
local nearest = require "core.nearest"

local fields = {}

local told_in -- by fields.both()

---The words of the author's language.
function fields.tell(zh, en)
  return (told_in or kiosk.lang) == "en" and en or zh
end
local tell = fields.tell

---What a function says in Chinese, and what it says in English.
---@param say fun(): string
---@return string zh, string en
function fields.both(say)
  told_in = "zh"
  local zh = say()
  told_in = "en"
  local en = say()
  told_in = nil
  return zh, en
end

local function is_words(v)
  if type(v) == "string" then return v ~= "" end
  return type(v) == "table" and (v.zh ~= nil or v.en ~= nil or #v > 0)
end

local function is_type(name)
  return function(v) return type(v) == name end
end

local TOLD_MOST = 8

---A kind that is one of a few words; of many, the first are told.
---@param names string[]
function fields.one_of(names)
  local set, quoted = {}, {}
  for _, name in ipairs(names) do
    set[name] = true
    if #quoted < TOLD_MOST then quoted[#quoted + 1] = '"' .. name .. '"' end
  end
  local last = #names > TOLD_MOST and "…" or table.remove(quoted)
  return {
    function(v) return set[v] == true end, names = names,
    zh = #quoted > 0 and table.concat(quoted, "、") .. " 或 " .. last .. "（要加引号）" or last,
    en = #quoted > 0 and table.concat(quoted, ", ") .. " or " .. last .. ", in quotes" or last,
  }
end

-- What a value of a kind looks like, and how to say it. With `shape` it is a table with fields:
-- that is the shape's name, or a function of the value that returns the names of several.
fields.kinds = {
  words = { is_words, zh = '文字："…" 或 { zh = "…", en = "…" }', en = 'a text: "…" or { zh = "…", en = "…" }' },
  text = { is_type "string", zh = '引号里的文字："…"', en = 'a text in quotes: "…"' },
  number = { is_type "number", zh = "数字", en = "a number" },
  boolean = { is_type "boolean", zh = "true 或 false（不加引号）", en = "true or false, without quotes" },
  count = { function(v) return math.type(v) == "integer" and v > 0 end, zh = "大于 0 的整数", en = "a whole number above 0" },
  fraction = { function(v) return type(v) == "number" and v >= 0 and v <= 1 end, zh = "0 到 1 之间的小数", en = "a number from 0 to 1" },
  audience = fields.one_of { "primary", "middle", "adult" },
  day = {
    function(v) return type(v) == "string" and v:match "^%d%d%d%d%-%d%d%-%d%d$" ~= nil end,
    zh = '日期，写成 "2027-05-24"', en = 'a day, written "2027-05-24"',
  },
  color = {
    function(v) return type(v) == "string" and v:match "^#%x%x%x%x%x%x$" ~= nil end,
    zh = '颜色，写成 "#8A5A34"', en = 'a colour, written "#8A5A34"',
  },
  list = { is_type "table", zh = "一个列表：{ …, … }", en = "a list: { …, … }" },
  table = { is_type "table", zh = '一个表：{ ["名字"] = …, … }', en = 'a table: { ["name"] = …, … }' },
  facts = { is_type "table", zh = '事实号的列表：{ "A01" }', en = 'a list of facts: { "A01" }' },
  any = { function() return true end, zh = "什么都行", en = "anything" },
}

---The fields that every exhibit has, and then those of a template.
---@param own table[]
function fields.exhibit(own)
  local list = {
    { "title", "words", must = true, zh = "展项的名字", en = "the exhibit's name" },
    { "line", "words", zh = "拱门下面的一句话", en = "the sentence under the arch" },
    { "picture", "text", zh = "拱门里的图", en = "the picture in the arch" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
  }
  list.rule = own.rule
  return table.move(own, 1, #own, #list + 1, list)
end

---A rule for templates whose parts have levels: something must be there for everyone. An exhibit
---that is itself meant for a higher level may keep all of it there.
---@param zh string what a part is: "一页"
---@param en string "page"
function fields.for_everyone(zh, en)
  return function(spec)
    if spec.level then return end
    for _, part in ipairs(spec) do
      if part.level == nil or part.level == "primary" then return end
    end
    return "没有" .. zh .. "是小学生能看的；整个展项只给大一些的人看，就写 level = \"middle\"。",
      "there is no " .. en .. " for level primary; an exhibit that is meant for older visitors says level = \"middle\".", { "level" }
  end
end

---------------------------------------------------------------- the check

-- A shape as an author would write it: its first fields.
local function sample(shape)
  local parts = {}
  for _, entry in ipairs(shape) do
    if #parts < 3 and (entry.must or #parts == 0) and type(entry[1]) == "string" and entry[1] ~= "#" and entry[1] ~= "*" then
      parts[#parts + 1] = entry[1] .. " = …"
    end
  end
  return "{ " .. table.concat(parts, ", ") .. " }"
end

local function kind_of(book, kind)
  local known = book.kinds and book.kinds[kind] or fields.kinds[kind]
  if known then return known end
  local shape = assert(book.shapes[kind], "fields: there is no kind " .. kind)
  local how = sample(shape)
  return { is_type "table", shape = kind, zh = how .. " 这样的表", en = "a table like " .. how }
end

-- The entries of several shapes by name, and the names that can be written, in order.
local function merge(book, shapes)
  local entries, list, names = {}, {}, {}
  for _, shape in ipairs(shapes) do
    for _, entry in ipairs(assert(book.shapes[shape], shape)) do
      entries[entry[1]] = entry
      list[#list + 1] = entry
      if type(entry[1]) == "string" and entry[1]:match "^[%a_]" then names[#names + 1] = entry[1] end
    end
  end
  return entries, list, names
end

local function shown(value)
  if type(value) == "string" then return '"' .. value .. '"' end
  if type(value) == "table" then return tell("一个表", "a table") end
  return tostring(value)
end

---An ending for a message: the name that was meant, or all there are.
---@param name string
---@param names string[]
---@return string zh, string en
function fields.meant(name, names)
  local near = nearest.of(name, names)
  if near then return "，是不是想写 “" .. near .. "”？", "; did you mean '" .. near .. "'?" end
  local all = table.concat(names, ", ")
  return "。可以写的有：" .. all, ". There are: " .. all
end

-- The first thing wrong with a table, in words, and the steps that lead there from the table; nil
-- when all is well. `place` says where in words; it comes before the names of fields.
local complaint

local function below(step, problem, path)
  if problem then table.insert(path, 1, step) end
  return problem, path
end

local function part_complaint(book, kind, value, name, place)
  local known = kind_of(book, kind)
  if not known[1](value) then
    local zh, en = "。", "."
    if known.names and type(value) == "string" then
      local near = nearest.of(value, known.names)
      if near then zh, en = "，是不是想写 \"" .. near .. "\"？", "; did you mean \"" .. near .. "\"?" end
    end
    return tell(name .. " 应该是 " .. known.zh .. "，现在是 " .. shown(value) .. zh,
      name .. " should be " .. known.en .. ", not " .. shown(value) .. en), {}
  end
  if not known.shape then return nil end
  local shapes = type(known.shape) == "function" and known.shape(value) or { known.shape }
  return complaint(book, shapes, value, place or name .. ".")
end

-- A place as the beginning of a sentence: "wrong[1]." is "wrong[1]: ".
local function before(place)
  return (place:gsub("%.$", tell("：", ": ")))
end

local function list_complaint(book, entry, kind, list, name, place)
  if type(list) ~= "table" then return part_complaint(book, "list", list, name) end
  for i, item in ipairs(list) do
    local label, inside = name .. "[" .. i .. "]", nil
    if entry.each then
      label = place .. tell(entry.each.zh, entry.each.en):format(i)
      inside = tell(label .. "：", label .. ": ")
    end
    local problem, path = below(i, part_complaint(book, kind, item, label, inside))
    if problem then return problem, path end
  end
end

local function value_complaint(book, entry, value, name, place)
  local kind, many = entry[2]:match "^(.-)([*{}]*)$"
  if many == "*" then return list_complaint(book, entry, kind, value, name, before(place)) end
  if many == "" then return part_complaint(book, kind, value, name) end
  if type(value) ~= "table" then return part_complaint(book, "table", value, name) end
  for key, part in pairs(value) do
    local problem, path = below(key, part_complaint(book, kind, part, ('%s["%s"]'):format(name, key)))
    if problem then return problem, path end
  end
end

-- Names that are no fields, and values that have no name.
local function strangers(book, entries, names, value, place)
  local rest, at = entries["*"], before(place)
  for name, part in pairs(value) do
    if type(name) == "string" and not entries[name] then
      if not (rest and type(part) == "table") then
        local zh, en = fields.meant(name, names)
        return tell(at .. "“" .. name .. "” 不是这里的字段" .. zh, at .. "there is no field '" .. name .. "' here" .. en), { name }
      end
      local label = rest.each and tell(rest.each.zh, rest.each.en):format(name) or name
      local problem, path = below(name, part_complaint(book, rest[2], part, place .. label, place .. tell(label .. "：", label .. ": ")))
      if problem then return problem, path end
    end
  end
  if not entries["#"] and value[1] ~= nil and not entries[1] then
    local text = type(value[1]) == "table" and (value[1].zh or value[1].en) or value[1]
    return tell(at .. "“" .. tostring(text) .. "” 前面没有字段名，例如 " .. tostring(names[1]) .. " = …",
      at .. "'" .. tostring(text) .. "' has no name before it, like " .. tostring(names[1]) .. " = …"), { 1 }
  end
end

local function field_complaint(book, entry, value, place)
  local name, at = entry[1], before(place)
  if name == "*" then return nil end
  if name == "#" then
    if entry.must and #value == 0 then
      return tell(at .. "里面还是空的，要写：" .. entry.zh .. "。", at .. "nothing is in it yet; write " .. entry.en .. "."), {}
    end
    return value_complaint(book, entry, value, "", place)
  end
  local held = value[name]
  if held ~= nil then
    local label = type(name) == "number" and tell("第 " .. name .. " 项（" .. entry.zh .. "）", "item " .. name .. " (" .. entry.en .. ")") or name
    return below(name, value_complaint(book, entry, held, place .. label, place))
  end
  if not entry.must then return nil end
  if type(name) == "number" then
    return tell(at .. "第 " .. name .. " 项要写" .. entry.zh .. "。", at .. "its item " .. name .. " must be " .. entry.en .. "."), {}
  end
  return tell(at .. "少了 “" .. name .. "”（" .. entry.zh .. "）。", at .. "'" .. name .. "' is missing (" .. entry.en .. ")."), { name }
end

function complaint(book, shapes, value, place)
  local entries, list, names = merge(book, shapes)
  local problem, path = strangers(book, entries, names, value, place)
  if problem then return problem, path end
  for _, entry in ipairs(list) do
    problem, path = field_complaint(book, entry, value, place)
    if problem then return problem, path end
  end
  for _, shape in ipairs(shapes) do
    local rule = book.shapes[shape].rule
    if rule then
      local zh, en, steps = rule(value)
      if zh then return before(place) .. tell(zh, en), steps or {} end
    end
  end
end

---The first thing wrong with a value, in words, and the steps from the value to it; nil when all
---is well.
---@param shapes table  the template's
---@param names string[] the shapes it must have, all at once
---@param value table
---@param kinds? table   the template's own kinds
---@return string? problem, table? path
function fields.complaint(shapes, names, value, kinds)
  return complaint({ shapes = shapes, kinds = kinds }, names, value, "")
end

---Raises what is wrong with the exhibit, on the line of what the steps lead to: `return template { … }`
---is a tail call, which leaves no line of its own behind.
---@param template string
---@param problem string
---@param path table
function fields.refuse(template, problem, path)
  error(kiosk.where(table.unpack(path)) .. template .. ": " .. problem, 0)
end

---What another script of the exhibit gives back; when there is none of that name, it is told where
---the name is written.
---@param template string
---@param name string "drink", of drink.lua
---@param ... string|integer steps to the name
---@return any
function fields.script(template, name, ...)
  local scripts = kiosk.scripts()
  for _, known in ipairs(scripts) do
    if known == name then return require("exhibit." .. name) end
  end
  local zh, en = "：建好它，或改对名字。", ": make it, or mend the name."
  if #scripts > 0 then zh, en = fields.meant(name, scripts) end
  fields.refuse(template, tell("没有 " .. name .. ".lua 这个文件" .. zh, "there is no file " .. name .. ".lua" .. en), { ... })
end

---Raises when an exhibit's table is wrong. The shape has the template's name.
---@param shapes table
---@param template string
---@param spec any
---@param kinds? table
function fields.check(shapes, template, spec, kinds)
  if type(spec) ~= "table" then
    fields.refuse(template, tell("要用 { } 包起来。", "wants a table in { }."), {})
  end
  local problem, path = fields.complaint(shapes, { template }, spec, kinds)
  if problem then fields.refuse(template, problem, path) end
end

return fields
