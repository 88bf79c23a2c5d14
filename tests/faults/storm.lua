-- Compares what the program told (traces) with what is on the disk, reading the bytes by itself.
-- Usage: storm.lua DATA TRACES ROUNDS
local data, traces, rounds = arg[1], arg[2], tonumber(arg[3])

local wrong = 0
local function complain(...)
  wrong = wrong + 1
  if wrong <= 10 then print("storm: " .. string.format(...)) end
end

local written, lines, last = {}, 0, 0
for path in io.popen("ls '" .. data .. "'/journal/*.jsonl"):lines() do
  for line in io.lines(path) do
    local seq = tonumber(line:match('"seq":(%d+)'))
    if line:sub(1, 1) ~= "{" or line:sub(-2) ~= '"}' or not seq then
      complain("%s has half a line in its middle: %s", path, line)
    else
      if written[seq] then complain("%d is there twice", seq) end
      if seq ~= last + 1 then complain("after %d comes %d", last, seq) end
      written[seq] = line:match('"event":"([%w_]+)"') .. " " .. (line:match('"exhibit":"([%w-]+)"') or "-")
      lines, last = lines + 1, seq
    end
  end
end

local told = 0
for round = 1, rounds do
  local text = assert(io.open(traces .. "/" .. round, "rb")):read("a")
  for line in text:gmatch("([^\n]*)\n") do -- what has no end was not told
    local seq, what = line:match("^(%d+) (%S+ %S+)$")
    if not seq then
      complain("round %d told nonsense: %s", round, line)
    else
      told = told + 1
      local is = written[tonumber(seq)]
      if is ~= what then complain("round %d told %s %s, the journal has %s", round, seq, what, is or "nothing") end
    end
  end
end

assert(told > rounds, "hardly anything was told: the storm blew over nothing")
print(("storm: %d rounds, %d lines told, %d written, %d wrong"):format(rounds, told, lines, wrong))
os.exit(wrong == 0)
