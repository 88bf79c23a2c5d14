-- stage.lua - a stage without the program: what the worker gives a script, for plain Lua 5.4.
--
-- stage.open { exhibit = "quiz", lang = "en", … } loads an exhibit afresh and enters it. Its canvas
-- records what is drawn and refuses what the real one refuses; widths of letters are a guess, so
-- nothing here tells whether words fit. Pictures are ready at once, with the sizes of the files in
-- assets/. Globals are strict, here as there.

local stage = { acts = {} }

local kiosk, picture, gradient = {}, {}, {}
stage.kiosk = kiosk

---------------------------------------------------------------- what scripts are told

local DEFAULTS = {
  exhibit = "none", batch_seed = 0, lang = "zh", level = "primary", daypart = "day",
  upright = false, reduced_motion = false, reach = false,
}

for _, name in ipairs { "open", "home", "completed", "choose_level", "choose_lang", "skin", "sound", "log", "wait_for_pictures" } do
  kiosk[name] = function(value) stage.acts[#stage.acts + 1] = value and name .. " " .. tostring(value) or name end
end

-- What a quiz tells of its answers, in order: { "shown", version, options } and so on.
stage.told = {}
for _, name in ipairs { "round", "item_text", "shown", "answered", "gain", "round_over" } do
  kiosk[name] = function(...)
    stage.told[#stage.told + 1] = { name, ... }
    return true
  end
end

function kiosk.say(words)
  if type(words) == "table" and (words.zh or words.en) then return words[kiosk.lang] or words.zh or words.en end
  return words
end

local function own_folders() return { "scripts/exhibits/" .. kiosk.exhibit, "assets/" .. kiosk.exhibit } end

function kiosk.files()
  local names = {}
  for _, folder in ipairs(own_folders()) do
    for path in io.popen("cd " .. folder .. " 2>/dev/null && find . -type f ! -name '*.lua' | sort"):lines() do names[#names + 1] = path:sub(3) end
  end
  return names
end

function kiosk.read(name)
  for _, folder in ipairs(own_folders()) do
    local file = io.open(folder .. "/" .. name)
    local text = file and file:read "a"
    if file then file:close() end
    if text and not utf8.len(text) then text = io.popen("iconv -f GB18030 -t UTF-8 " .. folder .. "/" .. name):read "a" end
    if text then return text end
  end
  return nil, name .. " is not there"
end

-- The worker looks for the line; here the steps themselves can be compared.
function kiosk.where(...)
  return "[" .. table.concat({ ... }, ".") .. "] "
end

function kiosk.where_in(script, ...)
  return kiosk.where(script, ...)
end

function kiosk.scripts()
  local names = {}
  for name in io.popen("ls scripts/exhibits/" .. kiosk.exhibit .. "/*.lua 2>/dev/null"):lines() do
    name = name:match "([^/]+)%.lua$"
    if name ~= "exhibit" then names[#names + 1] = name end
  end
  return names
end

---What is complained of, each { place, zh, en }.
stage.complaints = {}

-- The line that runs in the exhibit's own file.
local function own_line()
  for level = 3, 40 do
    local info = debug.getinfo(level, "Sl")
    if not info then return "" end
    if info.short_src == "exhibit.lua" then return "exhibit.lua:" .. info.currentline .. ": " end
  end
end

function kiosk.complain(zh, en, ...)
  stage.complaints[#stage.complaints + 1] = { select("#", ...) > 0 and kiosk.where(...) or own_line(), zh, en }
end

function kiosk.complain_of(_, zh, en, ...)
  stage.complaints[#stage.complaints + 1] = { own_line() .. (select("#", ...) > 0 and kiosk.where(...) or ""), zh, en }
end

function kiosk.meant() return nil end

---How often a script asked for that.
function stage.count(act)
  local n = 0
  for _, other in ipairs(stage.acts) do
    if other == act then n = n + 1 end
  end
  return n
end

---------------------------------------------------------------- pictures

stage.missing = {}

local function find(name)
  for _, folder in ipairs { "scripts/exhibits/" .. kiosk.exhibit, "assets/" .. kiosk.exhibit, "assets/common" } do
    for _, ending in ipairs { "", ".svg", ".png" } do
      local file = io.open(folder .. "/" .. name .. ending, "rb")
      local head = file and file:read(1500)
      if file then file:close() end
      if head then return head end
    end
  end
end

local function size_of(head)
  local x, y, w, h = head:match 'viewBox="(%S+)%s+(%S+)%s+(%S+)%s+([%d.]+)"'
  if x then return tonumber(w), tonumber(h), -tonumber(x), -tonumber(y) end
  if head:sub(2, 4) == "PNG" then
    w, h = (">I4I4"):unpack(head, 17)
    return w, h, 0, 0
  end
  if head:sub(1, 2) == "\xFF\xD8" then return 1600, 900, 0, 0 end -- a photograph: some size will do
  return tonumber(head:match ' width="([%d.]+)'), tonumber(head:match ' height="([%d.]+)'), 0, 0
end

function kiosk.has(name) return find(name) ~= nil end

local asked = {}

function picture.get(name, w, h)
  assert(type(name) == "string", "picture.get: a name")
  local key = name .. "|" .. tostring(w) .. "|" .. tostring(h)
  if asked[key] then return asked[key] end
  local head = find(name)
  local it = { ready = head ~= nil, missing = head == nil, w = 0, h = 0, ox = 0, oy = 0 }
  if head then
    local own_w, own_h, ox, oy = size_of(head)
    assert(own_w and own_h, name .. ": its size is not told")
    it.w = w or h and own_w * h / own_h or own_w
    it.h = h or it.w * own_h / own_w
    it.ox, it.oy = ox * it.w / own_w, oy * it.h / own_h
  else
    stage.missing[#stage.missing + 1] = name
  end
  asked[key] = it
  return it
end

function picture.all_ready() return true end

---------------------------------------------------------------- paint

local function check_colour(c)
  if math.type(c) == "integer" then return end
  assert(type(c) == "string" and (c:match "^#%x%x%x%x%x%x$" or c:match "^#%x%x%x%x%x%x%x%x$"), "no colour: " .. tostring(c))
end

local function shade(stops, last)
  if last then stops = { 0, stops, 1, last } end
  assert(#stops >= 4 and #stops <= 12 and #stops % 2 == 0, "a gradient has two to six stops")
  for i = 2, #stops, 2 do check_colour(stops[i]) end
  return { is_gradient = true }
end

local function numbers(...)
  for i = 1, select("#", ...) do
    local n = select(i, ...)
    assert(type(n) == "number" and n > -1e5 and n < 1e5, "no number: " .. tostring(n))
  end
end

function gradient.linear(x0, y0, x1, y1, stops, last)
  numbers(x0, y0, x1, y1)
  return shade(stops, last)
end

function gradient.radial(x, y, r, stops, last)
  numbers(x, y, r)
  return shade(stops, last)
end

function gradient.picture(_, x, y, w, h)
  numbers(x, y, w, h)
  return { is_gradient = true }
end

local function check_paint(p)
  if type(p) == "table" then assert(p.is_gradient, "no paint") else check_colour(p) end
end

---------------------------------------------------------------- canvas

local canvas = {}
canvas.__index = function(_, name) return canvas[name] or error("canvas has no '" .. tostring(name) .. "'", 2) end

local function shape(name, values, paint)
  canvas[name] = function(self, ...)
    local all = { ... }
    numbers(table.unpack(all, 1, values))
    check_paint(all[paint])
    self[#self + 1] = { name, ... }
  end
end

shape("fill", 0, 1)
shape("rect", 4, 5)
shape("circle", 3, 4)
shape("ellipse", 4, 5)
shape("ring", 4, 5)
shape("arch", 4, 5)

local function points(list)
  assert(#list >= 4 and #list % 2 == 0, "points come in pairs, two at least")
  numbers(table.unpack(list))
end

function canvas:target(...) numbers(...) end

function canvas:line(list, width, paint)
  points(list)
  numbers(width)
  check_paint(paint)
end

function canvas:poly(list, paint)
  points(list)
  check_paint(paint)
end

function canvas:strip(upper, lower, paint)
  points(upper)
  points(lower)
  check_paint(paint)
end

function canvas:path(d, paint)
  assert(d:match "^%s*[Mm]", "a path begins with M")
  check_paint(paint)
end

function canvas:picture(it, x, y, w, h)
  assert(type(it) == "table", "canvas:picture: no picture")
  numbers(x, y, w or 0, h or 0)
end

function canvas:stand(it, x, y, scale)
  assert(type(it) == "table", "canvas:stand: no picture")
  numbers(x, y, scale or 1)
end

function canvas:nine(it, x, y, w, h, corner)
  assert(type(it) == "table", "canvas:nine: no picture")
  numbers(x, y, w, h, corner)
end

function canvas:quad(it, corners)
  assert(type(it) == "table", "canvas:quad: no picture")
  assert(#corners == 8, "eight numbers")
end

function canvas:push(options)
  for name in pairs(options) do
    assert(({ x = 1, y = 1, scale = 1, turn = 1, alpha = 1, clip = 1, add = 1 })[name], "push has no " .. tostring(name))
  end
  self.depth = self.depth + 1
  assert(self.depth <= 32, "groups 32 deep")
end

function canvas:pop()
  self.depth = self.depth - 1
  assert(self.depth >= 0, "pop without push")
end

local function plain(words)
  words = kiosk.say(words)
  if type(words) == "table" then
    local parts = {}
    for i, part in ipairs(words) do parts[i] = type(part) == "table" and part[1] or part end
    words = table.concat(parts)
  end
  return (tostring(words):gsub("%*%*", ""))
end

-- A Chinese sign is as wide as high, a Latin one half of it; lines break anywhere.
function canvas.measure(_, words, style)
  local size = style and style.size or 42
  local widest, lines = 0, 0
  for line in (plain(words) .. "\n"):gmatch "(.-)\n" do
    local wide = 0
    for _, code in utf8.codes(line) do wide = wide + (code < 0x2000 and 0.5 or 1) * size end
    local room = style and style.width or math.huge
    lines = lines + math.max(1, math.ceil(wide / room))
    widest = math.max(widest, math.min(wide, room))
  end
  return lines * size * (style and style.line or 1.4), widest, lines
end

function canvas:text(words, x, y, style)
  numbers(x, y)
  if style and style.color then check_colour(style.color) end
  self.said[#self.said + 1] = plain(words)
  return self:measure(words, style)
end

---Draws the exhibit; `said` of the result are the texts, in order.
function stage.draw(exhibit)
  local g = setmetatable({ w = kiosk.w, h = kiosk.h, upright = kiosk.upright, depth = 0, said = {} }, canvas)
  exhibit:draw(g)
  assert(g.depth == 0, "as many pops as pushes")
  return g
end

---Whether a text with this in it is on the picture, however its lines are broken.
function stage.sees(exhibit, text)
  for _, said in ipairs(stage.draw(exhibit).said) do
    if said:gsub("\n", ""):find(text, 1, true) then return true end
  end
  return false
end

---------------------------------------------------------------- a visit

local FRAME = 1 / 60

---Changes what the kiosk tells and lets the exhibit know.
function stage.change(exhibit, changes)
  for name, value in pairs(changes) do kiosk[name] = value end
  kiosk.w, kiosk.h = kiosk.upright and 1080 or 1920, kiosk.upright and 1920 or 1080
  if exhibit and exhibit.changed then exhibit:changed() end
end

function stage.frames(exhibit, n)
  local wake
  for _ = 1, n do wake = exhibit:update(FRAME) end
  return wake
end

---Lets time pass until the exhibit asks for no more of it; how many frames that took.
function stage.rest(exhibit)
  for n = 1, 1200 do
    if exhibit:update(FRAME) == math.huge then return n end
  end
  error("it never comes to rest", 2)
end

function stage.touch(exhibit, phase, x, y, finger)
  exhibit:touch { phase = phase, finger = finger or 0, x = x, y = y }
end

function stage.tap(exhibit, x, y, finger)
  stage.touch(exhibit, "down", x, y, finger)
  stage.frames(exhibit, 1)
  stage.touch(exhibit, "up", x, y, finger)
  stage.frames(exhibit, 1)
end

---In the middle of a button or of a row.
function stage.press(exhibit, it)
  stage.tap(exhibit, it.x + it.w / 2, it.y + it.h / 2)
end

---------------------------------------------------------------- loading

package.path = "scripts/?.lua;tests/content/?.lua"
package.loaded.kiosk, package.loaded.picture, package.loaded.gradient = kiosk, picture, gradient

table.insert(package.searchers, 2, function(name)
  local file = name:match "^exhibit%.(.+)"
  if not file then return nil end
  local chunk, why = loadfile("scripts/exhibits/" .. kiosk.exhibit .. "/" .. file:gsub("%.", "/") .. ".lua")
  return chunk or why
end)

---A new opening: all modules are loaded again. What is not told is as in DEFAULTS.
function stage.reset(session)
  for name in pairs(package.loaded) do
    if name:match "^core" or name:match "^exhibit" then package.loaded[name] = nil end
  end
  asked, stage.acts, stage.missing, stage.told, stage.complaints = {}, {}, {}, {}, {}
  local all = {}
  for name, value in pairs(DEFAULTS) do all[name] = value end
  for name, value in pairs(session or {}) do all[name] = value end
  stage.change(nil, all)
  math.randomseed(session and session.seed or 7)
end

---The exhibit as its file returns it, not entered yet.
function stage.load(session)
  stage.reset(session)
  local exhibit = assert(loadfile("scripts/exhibits/" .. kiosk.exhibit .. "/exhibit.lua"))()
  stage.same(#stage.complaints, 0, kiosk.exhibit .. ": complaints")
  return exhibit
end

function stage.open(session)
  local exhibit = stage.load(session)
  if exhibit.enter then exhibit:enter() end
  return exhibit
end

---An assertion that says what was there instead.
function stage.same(got, expected, what)
  if got ~= expected then
    error((what or "it") .. " is " .. tostring(got) .. ", expected " .. tostring(expected), 2)
  end
end

stage.reset()

local function refuse(_, name) error("global '" .. tostring(name) .. "'", 2) end
setmetatable(_G, { __index = refuse, __newindex = refuse })

return stage
