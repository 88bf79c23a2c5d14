-- Holds what check found against what each exhibit expects: compare.lua HERE FOUND.json NAME ...
local here, found_in = arg[1], arg[2]

local found = {} -- by exhibit: { rule, line, text }
for line in io.lines(found_in) do
  local exhibit, file, at, rule, severity, message = line:match
    '"exhibit":"(.-)","file":"(.-)","line":(%d+),"rule":"(.-)","severity":"(.-)","message":"(.*)"}'
  if exhibit then
    found[exhibit] = found[exhibit] or {}
    table.insert(found[exhibit], { rule = rule, line = at, text = ("%s:%s %s [%s] %s"):format(file, at, severity, rule, message) })
  end
end

local wrong = 0
local function complain(name, what)
  wrong = wrong + 1
  print(("%s: %s"):format(name, what))
  for _, it in ipairs(found[name] or {}) do print("    " .. it.text) end
end

local function is_told(name, rules, at)
  for _, it in ipairs(found[name] or {}) do
    for rule in rules:gmatch "[^|]+" do
      if it.rule == rule and (at == "" or it.line == at) then return true end
    end
  end
end

for i = 3, #arg do
  local name = arg[i]
  local expect = io.open(here .. "/broken/" .. name .. "/expect")
  if expect then
    for line in expect:lines() do
      local rules, at = line:match "^(%S+)%s*(%d*)"
      if rules and not is_told(name, rules, at) then complain(name, "not told: " .. line) end
    end
    expect:close()
  elseif found[name] then
    complain(name, "nothing is wrong with it, but it is told")
  end
end
print(wrong == 0 and ("checks: %d exhibits, as expected"):format(#arg - 2) or ("checks: %d wrong"):format(wrong))
os.exit(wrong == 0)
