-- scripts/meta tells editors of the functions that C registers: the same names on both sides. That
-- those in scripts/meta are there at run time is told by tests/worker.
package.path = "tests/content/?.lua"
local stage = require "stage"

local function read(path)
  local file = assert(io.open(path))
  local text = file:read "a"
  file:close()
  return text
end

local function registered(sources)
  local names = {}
  for _, source in ipairs(sources) do
    for list in read("kiosk/worker/" .. source .. ".c"):gmatch "luaL_Reg%s+[%w_]+%[%]%s*=%s*(%b{})" do
      for name in list:gmatch '{"(%l[%w_]*)",' do names[#names + 1] = name end
    end
  end
  return names
end

local function told(file, prefix)
  local names = {}
  for name in read("scripts/meta/" .. file .. ".lua"):gmatch("\nfunction " .. prefix .. "([%w_]+)") do names[#names + 1] = name end
  return names
end

for _, module in ipairs {
  { "kiosk", "kiosk%.", { "l_kiosk", "l_answers" } },
  { "picture", "picture%.", { "l_picture" } },
  { "gradient", "gradient%.", { "l_gradient" } },
  { "canvas", "canvas:", { "l_canvas", "l_canvas_picture", "l_canvas_text" } },
} do
  local real, meta = registered(module[3]), told(module[1], module[2])
  assert(#real > 0, "no function is registered for " .. module[2])
  table.sort(real)
  table.sort(meta)
  stage.same(table.concat(meta, " "), table.concat(real, " "), "scripts/meta for " .. module[2])
end

-- The stage of these tests has them all, too.
for _, name in ipairs(told("kiosk", "kiosk%.")) do assert(stage.kiosk[name], "stage.lua lacks kiosk." .. name) end

print "meta: ok"
