-- model.lua - the questions of a quiz as plain text, for `kiosk export quiz`: a field a line, its path,
-- its kind and its value, an empty line after each question. A text alone is a text in Chinese.

local fields = require "core.quiz.fields"

local ESCAPES = { ["\n"] = "\\n", ["\t"] = "\\t", ["\\"] = "\\\\" }
local KINDS = { string = "s", number = "n", boolean = "b" }

-- The fields an author can write, and which of them are words.
local function known(kind)
  local names = { type = "text" }
  for _, shape in ipairs { "question", kind } do
    for _, entry in ipairs(fields.shapes[shape]) do names[entry[1]] = entry[2] end
  end
  return names
end

local function put(lines, path, value)
  if type(value) == "table" then
    for name, part in pairs(value) do put(lines, path .. "." .. tostring(name), part) end
    return
  end
  local word = path:match("[^.]+$")
  if type(value) == "string" and (word == "left" or word == "say" or word == "text") then path = path .. ".zh" end
  if type(value) == "string" and path:find("^pairs%.%d+%.right$") then path = path .. ".zh" end
  lines[#lines + 1] = path .. "\t" .. KINDS[type(value)] .. "\t" .. (tostring(value):gsub("[\n\t\\]", ESCAPES))
end

local function write(question)
  local lines, names = {}, known(question.type)
  for name, value in pairs(question) do
    if names[name] == "words" and type(value) == "string" then value = { zh = value } end
    if names[name] then put(lines, name, value) end
  end
  return table.concat(lines, "\n") .. "\n\n"
end

---@param exhibit table what exhibit.lua returns
---@return string
return function(exhibit)
  if type(exhibit.all) ~= "table" or not exhibit.it then
    error(fields.tell("这个展项不是 quiz，没有题目可以导出。", "this exhibit is no quiz: it has no questions."), 0)
  end
  local texts = {}
  for i, question in ipairs(exhibit.all) do texts[i] = write(question) end
  return table.concat(texts)
end
