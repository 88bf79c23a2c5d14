-- The plan of the house as a test: which room may include what. Run from the top folder.
-- Rooms stand on floors; an include goes to the same room or to a floor below. Each outside
-- library is named in its own place only.
local floors = { base = 1, wire = 2, gear = 3, picture = 4, tally = 5, worker = 6, stage = 7, check = 8, verbs = 9 }
floors.server, floors.desk, floors.exchange = 6, 7, 8 -- the second program: on the tally's shoulders, beside the worker

local no_way = { ["exchange worker"] = true, ["exchange gear"] = true, ["exchange picture"] = true, ["exchange wire"] = true,
  ["stage desk"] = true, ["check desk"] = true, ["check exchange"] = true, ["verbs exchange"] = true, ["desk worker"] = true, ["verbs desk"] = true, ["desk gear"] = true, ["desk picture"] = true,
  ["desk wire"] = true, ["check tally"] = true, ["tally gear"] = true, ["tally picture"] = true, ["tally wire"] = true }

-- The first part of an outside header's name -> the files that may name it.
local owners = {
  { "SDL", "^gear/" },
  { "X11/", "^gear/screen%.c$" },
  { "lua", "^worker/" }, { "lauxlib", "^worker/" }, { "lualib", "^worker/" },
  { "seccomp", "^worker/sandbox%.c$" }, { "linux/landlock", "^worker/sandbox%.c$" },
  { "sqlite3", "^desk/index[_a-z]*%.[ch]$" },
  { "xlsxwriter", "^%w+/[%w_]*xlsx[%w_]*%.c$" },
  { "libpq", "^server/server%.c$" },
  { "archive", "^exchange/xlsx_read%.c$" }, { "archive_entry", "^exchange/xlsx_read%.c$" }, { "expat", "^exchange/xlsx_read%.c$" },
  { "sodium", "^tally/[lp]ink?%.c$" }, -- link.c and pin.c: what is signed, and what is kept from guessing
  { "uni", "^gear/text%.c$" },
  { "dlfcn", "^gear/pinyin%.c$" }, { "googlepinyin", "^gear/pinyin%.c$" },
  { "immintrin", "^picture/" }, { "emmintrin", "^picture/" },
}
local posix = { ["unistd.h"] = true }

local wrong = 0
local function complain(file, header, why)
  wrong = wrong + 1
  print(("%s includes %s: %s"):format(file, header, why))
end

local function inside(file, header)
  local from, to = file:match("^(%w+)/"), header:match("^(%w+)/")
  if not floors[to] then return complain(file, header, "no such room") end
  if not from or from == to then return end
  if floors[to] >= floors[from] then complain(file, header, "a room does not look up") end
  if no_way[from .. " " .. to] then complain(file, header, "these two rooms do not know each other") end
end

local function outside(file, header)
  if posix[header] then return end
  for _, owner in ipairs(owners) do
    if header:sub(1, #owner[1]) == owner[1] and not file:find(owner[2]) then
      complain(file, header, "this library has its own place: " .. owner[2])
    end
  end
end

local asks = { "clock_gettime%(%u", "gettimeofday%(", "[^%w_]time%(NULL%)", "localtime" }

local seen = 0
for path in io.popen("find kiosk -name '*.[ch]' | sort"):lines() do
  local file, lines = path:gsub("^kiosk/", ""), 0
  seen = seen + 1
  for line in io.lines(path) do
    lines = lines + 1
    local mark, header = line:match('^#include ([<"])([^>"]+)')
    if mark == '"' then inside(file, header) elseif mark then outside(file, header) end
    for _, call in ipairs(asks) do
      if line:find(call) and not file:find("^base/clock%.c$") then complain(file, call:match("[%w_]+"), "only base/clock.c asks the time") end
    end
  end
  if lines > 600 then complain(file, lines .. " lines", "a file of more than 600 lines wants a second door") end
end
assert(seen > 50, "found only " .. seen .. " files: run this from the top folder")
print(wrong == 0 and ("rooms: %d files, all doors right"):format(seen) or ("rooms: %d wrong doors"):format(wrong))
os.exit(wrong == 0)
