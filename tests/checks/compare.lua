-- Holds what check found against what each exhibit expects: compare.lua HERE FOUND.json NAME ...
local here, found_in = arg[1], arg[2]

local found = {} -- by exhibit: { rule, line, text }
for line in io.lines(found_in) do
  local exhibit, file, at, rule, severity, message = line:match
    '"exhibit":"(.-)","file":"(.-)","line":(%d+),"rule":"(.-)","severity":"(.-)","message":"(.*)"}'
  if exhibit then
    found[exhibit] = found[exhibit] or {}
    table.insert(found[exhibit], { rule = rule, line = at, file = file, message = message, text = ("%s:%s %s [%s] %s"):format(file, at, severity, rule, message) })
  end
end

local wrong = 0
local function complain(name, what)
  wrong = wrong + 1
  print(("%s: %s"):format(name, what))
  for _, it in ipairs(found[name] or {}) do print("    " .. it.text) end
end

-- How often it was told by one of the rules; with a line, at that line of that file.
local function times_told(name, rules, at, file, words)
  local n = 0
  for _, it in ipairs(found[name] or {}) do
    local here = at == "" or (it.line == at and it.file:match "[^/]+$" == file)
    for rule in rules:gmatch "[^|]+" do
      if it.rule == rule and here and it.message:find(words, 1, true) then n = n + 1 end
    end
  end
  return n
end

for i = 3, #arg do
  local name = arg[i]
  local expect = io.open(here .. "/broken/" .. name .. "/expect")
  if expect then
    for line in expect:lines() do
      local where, words = line:match "^(.-)%s*~%s*(.+)$"
      local rules, at, file = (where or line):match "^(%S+)%s*(%d*)%s*(%S*)"
      if rules == "once" then
        if times_told(name, file, "", "", "") ~= 1 then complain(name, "not told once: " .. file) end
      elseif rules and times_told(name, rules, at, file ~= "" and file or "exhibit.lua", words or "") == 0 then
        complain(name, "not told: " .. line)
      end
    end
    expect:close()
  elseif found[name] then
    complain(name, "nothing is wrong with it, but it is told")
  end
end
print(wrong == 0 and ("checks: %d exhibits, as expected"):format(#arg - 2) or ("checks: %d wrong"):format(wrong))
os.exit(wrong == 0)
