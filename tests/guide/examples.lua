-- Reads what the guide shows. Its blocks:
--   ```lua     whose first line is `-- exhibits/NAME/FILE.lua`: an example, a file of its own
--   ```csv FILE, ```gift FILE, ```aiken FILE: a file; one without a folder is a sheet to import
--   ```lua [FILE] of two lines that end in `-- 对` and `-- 错`: a mistake in the example before it (FILE
--              is the one of its files it is in); the ```text after it quotes what check says
--   ```text NAME: what import says of the sheet NAME, or check of the exhibit wrong-NAME
-- Usage: examples.lua files|sheets|wrong|right|compare|write GUIDE HOME      (examples.sh, hall.sh)
local act, path, home = arg[1], arg[2], arg[3]

local function read(name)
  local file = assert(io.open(name))
  local text = file:read "a"
  file:close()
  return text
end

local function write(name, text)
  assert(os.execute("mkdir -p '" .. name:match "^(.*)/" .. "'"))
  local file = assert(io.open(name, "w"))
  file:write(text)
  file:close()
end

---------------------------------------------------------------- the guide

local lines = {}
for line in read(path):gmatch "([^\n]*)\n" do lines[#lines + 1] = line end

local examples, names, sheets, mistakes, quotes = {}, {}, {}, {}, {}
local current -- the example that mistakes are in; a chapter that has none speaks of the first

local function plain(line) return (line:gsub("%s*%-%- [对错].*$", ""):match "^%s*(.-)%s*$") end

local function add_file(name, text)
  local exhibit, file = name:match "^exhibits/([%w-]+)/(.+)$"
  if not exhibit then
    sheets[#sheets + 1] = name
    return write(home .. "/" .. name, text)
  end
  if not examples[exhibit] then
    names[#names + 1] = exhibit
    examples[exhibit] = {}
  end
  current = exhibit
  examples[exhibit][file] = text
end

-- A block: from the line after its head to the line before its foot.
local function take(head, first, last)
  local kind, name = head:match "^```(%l+) ?(.*)$"
  local text = table.concat(lines, "\n", first, last) .. "\n"
  local file = kind == "lua" and lines[first]:match "^%-%- (exhibits/.+)$"
  if file then return add_file(file, text) end
  if kind == "csv" or kind == "gift" or kind == "aiken" then return add_file(name, text) end
  local to = kind == "lua" and last > first and lines[last]:find "%-%- 错" and lines[last]
  if to then
    mistakes[#mistakes + 1] = { of = current or names[1], file = name ~= "" and name or "exhibit.lua", from = plain(lines[first]), to = plain(to), line = first }
    mistakes[#mistakes].name = ("wrong-%02d"):format(#mistakes)
  elseif kind == "text" and (name ~= "" or lines[first - 2] == "```" and lines[first - 3]:find "%-%- 错") then
    quotes[#quotes + 1] = { first = first, last = last, of = name ~= "" and name or mistakes[#mistakes].name, example = name == "" and mistakes[#mistakes].of or names[1] }
  end
end

local at
for i, line in ipairs(lines) do
  if at and line == "```" then
    take(lines[at], at + 1, i - 1)
    at = nil
  elseif not at and line:find "^```" then
    at = i
  elseif not at and line:find "^## " then
    current = nil
  end
end
assert(not at, "a block is not closed")

---------------------------------------------------------------- files

local function put_mistake(it)
  for file, text in pairs(examples[it.of]) do
    if file == it.file then
      local from, to = text:find(it.from, 1, true)
      if not from then error(("README.md:%d: `%s` is not in %s of %s"):format(it.line, it.from, file, it.of), 0) end
      text = text:sub(1, from - 1) .. it.to .. text:sub(to + 1)
    end
    write(home .. "/scripts/exhibits/" .. it.name .. "/" .. file, text)
  end
end

local function visit(lang)
  local steps = { ('return { lang = "%s", level = "adult", seed = 4,\n  { tap = { 960, 700 } }, { wait = 1 },'):format(lang) }
  for _, name in ipairs(names) do steps[#steps + 1] = ('  { open = "%s" }, { wait = 1 }, { tally = { event = "exhibit_enter", exhibit = "%s" } },'):format(name, name) end
  write(home .. "/visit-" .. lang .. ".lua", table.concat(steps, "\n") .. "\n}\n")
end

local function put_files()
  for name, files in pairs(examples) do
    for file, text in pairs(files) do write(home .. "/scripts/exhibits/" .. name .. "/" .. file, text) end
  end
  for _, mistake in ipairs(mistakes) do put_mistake(mistake) end
  write(home .. "/scripts/site.lua", 'return { name = { zh = "海岸馆", en = "The coast" }, kiosk = "yz-01",\n  menu = { { title = { zh = "展项", en = "Exhibits" }, icon = "eye", "'
    .. table.concat(names, '", "') .. '" } } }\n')
  visit "zh"
  visit "en"
end

---------------------------------------------------------------- what is said

-- By exhibit: what check says first of it, without the folder.
local function told(lang)
  local said, exhibit = {}, nil
  for line in read(home .. "/told-" .. lang):gmatch "[^\n]+" do
    local words = line:match "^  %S+%s+(.+)$"
    if not words then
      exhibit = line
    elseif not said[exhibit] or said[exhibit]:find "lua%-txt/" then -- that it can't be opened says less than why
      said[exhibit] = words:gsub("^scripts/exhibits/[%w-]+/", "")
    end
  end
  return said
end

local function real_words(quote, zh, en)
  local report = io.open(home .. "/" .. quote.of .. ".report")
  if report then
    local text = report:read("a"):gsub(home:gsub("%p", "%%%0") .. "/", "")
    report:close()
    return text:gsub("\n$", "")
  end
  local name = quote.of:find "^wrong%-" and quote.of or "wrong-" .. quote.of
  if not zh[name] then error(("README.md:%d: check finds nothing wrong"):format(quote.first), 0) end
  local words, other = zh[name], assert(en[name])
  local said = words:match "：(.*)$"
  if not (said and other:find(said, 1, true)) then words = words .. "\n" .. other end -- the same need not stand twice
  return (words:gsub(name:gsub("%-", "%%-"), quote.example))
end

local function each_quote(visit_quote)
  local zh, en = told "zh", told "en"
  for i = #quotes, 1, -1 do
    local quote = quotes[i]
    visit_quote(quote, table.concat(lines, "\n", quote.first, quote.last), real_words(quote, zh, en))
  end
end

local function compare()
  local wrong = 0
  each_quote(function(quote, shown, real)
    if shown == real then return end
    wrong = wrong + 1
    io.stderr:write(("README.md:%d: the guide quotes\n%s\nbut it says\n%s\n"):format(quote.first, shown, real))
  end)
  assert(#mistakes >= 25 and #quotes > #mistakes, "the guide has lost its mistakes")
  if wrong > 0 then os.exit(1) end
end

local function rewrite()
  each_quote(function(quote, _, real)
    for _ = quote.first, quote.last do table.remove(lines, quote.first) end
    table.insert(lines, quote.first, real)
  end)
  write(path, table.concat(lines, "\n") .. "\n")
end

if act == "files" then put_files()
elseif act == "sheets" then print(table.concat(sheets, " "))
elseif act == "right" then print(table.concat(names, " "))
elseif act == "wrong" then
  print "wrong-gbk wrong-lua-txt"
  for _, mistake in ipairs(mistakes) do print(mistake.name) end
elseif act == "compare" then compare()
elseif act == "write" then rewrite()
else error "files, sheets, wrong, right, compare or write?" end
