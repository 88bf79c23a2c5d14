-- core.pages - an exhibit that is read page by page.
--
--   return pages {
--     title = { zh = "…", en = "…" }, line = { … }, picture = "arch",
--     { title = words, text = words, source = words, level = "middle", scene = "market.svg" },
--     { title = words, picture = "court.jpg", text = words },
--     { title = words, left = { picture = "a.svg", title = words, text = words }, right = { … } },
--     { title = words, number = "433.9 万", unit = words, text = words, source = words },
--     { title = words, before = { picture = "a.svg", title = words }, after = { … }, text = words },
--   }
--
-- What is in a page says what kind it is (core/pages/fields.lua); a kind, a file of core/pages, says
-- where things stand. A page of text has a `scene`, what is seen above it:
--   "name"            a picture that covers the box
--   function(g, box)  draws into the box { x, y, w, h }
--   a table           any of :enter(box) to ask for pictures, :update(dt) as an exhibit's,
--                     :draw(g, box), and :touch(t, box), which says whether the finger is its own
--                     (true), and "own" when it may be dragged without turning the page
-- Pages above the session's level are left out. `over` is a table like a scene that stays on
-- the paper while pages change. The last page counts the exhibit as completed, unless the pages are
-- part of something: then they have `onward`, { label = words, press = function }, and lead there.
--
-- A swipe or a button turns the page; the next touch ends the turning.

local kiosk = require "kiosk"
local picture = require "picture"
local button = require "core.button"
local ease = require "core.ease"
local paper = require "core.paper"
local fields = require "core.fields"
local level = require "core.level"
local place = require "core.place"
local own = require "core.pages.fields"
local scene = require "core.pages.scene"

local TURN, FADE = 0.28, 0.2 -- seconds
local ARRIVE = 120 -- units that words come from
local DRAG, SWIPE = 24, 140 -- units: from here a finger drags, from here it turns the page

local WORDS = {
  next = { zh = "下一页", en = "Next" },
  back = { zh = "上一页", en = "Back" },
  again = { zh = "再看一遍", en = "Again" },
  leave = { zh = "去别处看看", en = "See others" },
}

local Pages = {}
Pages.__index = Pages

---------------------------------------------------------------- life

function Pages:enter(told)
  self.shown = level.shown_or_easiest(self)
  self.now, self.turn = place.clamp(place.read(told).page, self.shown), nil
  self:changed()
  kiosk.wait_for_pictures()
end

function Pages:place() return { page = self.turn and self.turn.to or self.now } end

-- Buttons and the sizes of pictures follow the screen and the language.
function Pages:changed()
  self:land()
  self.hold, self.asleep = nil, false
  self.ready = {}
  self.over:enter()
  self:prepare(self.now)
  self:arrive()
end

function Pages:box(page) return page.kind.box(kiosk.upright) end

function Pages:prepare(index)
  local page = self.shown[index]
  if page and not self.ready[index] then
    self.ready[index] = true
    page.scene:enter(self:box(page))
  end
end

-- The page is here: its buttons, and the end of the exhibit if it is the last one. The way on
-- is bottom right; the other button stands beside it, or above it where the screen is narrow.
function Pages:arrive()
  local skin = self.shown[self.now].kind.skin
  kiosk.skin(skin and skin(kiosk.upright) or "paper")
  local foot, right = 1016, 1856
  if kiosk.upright then foot, right = 1880, 996 end
  local last = self.now == #self.shown
  local wide = last and 420 or 316
  local list = {}
  local function on(label, icon, press)
    list[1] = button.new {
      x = right - wide, y = foot - 160, w = wide, h = 160,
      label = label, icon = icon, kind = "primary", press = press,
    }
  end
  local function other(name, icon, kind, w, press)
    local x, y, h = right - wide - 24 - w, foot - 160, 160
    if kiosk.upright then x, y, w, h = right - wide, foot - 312, wide, 128 end
    list[2] = button.new {
      x = x, y = y, w = w, h = h, label = WORDS[name], icon = icon, kind = kind, press = press,
    }
  end
  if last and not self.onward then
    on(WORDS.leave, nil, function() kiosk.home() end)
    other("again", "again", "second", 340, function() self:go(1, 1) end)
    kiosk.completed()
  else
    if last then on(self.onward.label, "next", self.onward.press) else on(WORDS.next, "next", function() self:go(self.now + 1, 1) end) end
    if self.now > 1 then other("back", nil, "quiet", 240, function() self:go(self.now - 1, -1) end) end
  end
  self.buttons = button.group(list)
  self:mark(right - wide, right, kiosk.upright and foot - 358 or foot - 206)
end

function Pages:update(dt)
  -- The seconds slept through are no part of a turning that starts now.
  if self.asleep then dt = 0 end
  local wake = math.huge
  local turn = self.turn
  if turn and turn.clock then
    if turn.clock:step(dt) then wake = 0 else self:settle() end
  end
  if self.buttons:update(dt) then wake = 0 end
  wake = math.min(wake, self.shown[self.now].scene:update(dt), self.over:update(dt))
  if picture.all_ready() then self:prepare(self.now + 1) end
  self.asleep = wake == math.huge
  if wake > 0 then return wake end
end

-- Page marks stand in the middle over the way on; many of them end with it.
function Pages:mark(left, right, y)
  local wide = #self.shown * 44 - 14
  self.marks = { x = math.min((left + right - wide) / 2, right - wide - 8), y = y }
end

---------------------------------------------------------------- turning

-- A turn is the way from one page to another: `side` 1 when the new one comes from the right,
-- `part` how much of it is done. While a finger drags it has no clock.

function Pages:go(index, side)
  self:run { from = self.now, to = index, side = side, start = 0, finish = 1 }
end

function Pages:run(turn)
  self:prepare(turn.to)
  turn.clock = ease.timer(kiosk.reduced_motion and FADE or TURN)
  turn.clock:start()
  self.turn, self.hold = turn, nil
end

-- Ends a turn at once: the page that was on its way is there. True when that is another one.
function Pages:land()
  local turn = self.turn
  self.turn = nil
  if not (turn and turn.clock and turn.finish == 1) then return false end
  self.now = turn.to
  return true
end

function Pages:settle()
  if self:land() then self:arrive() end
end

local function part_of(turn)
  return turn.start + (turn.finish - turn.start) * (turn.clock and turn.clock.t or 0)
end

---------------------------------------------------------------- touch

function Pages:drag(t)
  local dx = t.x - self.hold.x
  local side = dx < 0 and 1 or -1
  local to = self.now + side
  if not self.shown[to] or kiosk.reduced_motion then
    self.turn = nil
    return
  end
  self:prepare(to)
  self.turn = { from = self.now, to = to, side = side, start = math.min(math.abs(dx) / kiosk.w, 1), finish = 1 }
end

function Pages:release(t)
  local dx, turn = t.x - self.hold.x, self.turn
  local side = dx < 0 and 1 or -1
  self.hold = nil
  local far = t.phase == "up" and math.abs(dx) >= SWIPE
  if turn then
    turn.finish = far and 1 or 0
    self:run(turn)
  elseif far and self.shown[self.now + side] then
    self:go(self.now + side, side)
  end
end

function Pages:touch(t)
  local hold = self.hold
  if hold and hold.finger ~= t.finger then return end
  if t.phase == "down" then
    self:settle()
    if self.buttons:touch(t) or self.over:touch(t) then return end
    local page = self.shown[self.now]
    self.hold = { finger = t.finger, x = t.x, y = t.y, scene = page.scene:touch(t, self:box(page)) }
  elseif not hold then
    if not self.buttons:touch(t) then self.over:touch(t) end
  elseif hold.dragging then
    if t.phase == "move" then self:drag(t) else self:release(t) end
  else
    self:hold_still(t)
  end
end

-- A finger that has not gone far belongs to the scene it came down on.
function Pages:hold_still(t)
  local hold, page = self.hold, self.shown[self.now]
  if t.phase == "move" and hold.scene ~= "own" and math.abs(t.x - hold.x) > DRAG then
    if hold.scene then
      page.scene:touch({ phase = "cancel", finger = t.finger, x = t.x, y = t.y }, self:box(page))
    end
    hold.dragging = true
    self:drag(t)
    return
  end
  if hold.scene then page.scene:touch(t, self:box(page)) end
  if t.phase ~= "move" then self.hold = nil end
end

---------------------------------------------------------------- picture

-- The pages on the screen: draw(page, x, alpha, part) with where each stands, how its picture
-- covers the other, and how far it is here.
function Pages:each(draw)
  local turn = self.turn
  if not turn then return draw(self.shown[self.now], 0, 1, 1) end
  local part = part_of(turn)
  local from, to = self.shown[turn.from], self.shown[turn.to]
  if kiosk.reduced_motion then
    draw(from, 0, 1, 1 - part)
    draw(to, 0, part, part)
  else
    draw(from, -turn.side * part * kiosk.w, 1, 1 - part)
    draw(to, turn.side * (1 - part) * kiosk.w, 1, part)
  end
end

function Pages:draw(g)
  self:each(function(page, x, alpha)
    local box = self:box(page)
    g:push { x = x, alpha = alpha, clip = { box.x + x, box.y, box.w, box.h } }
    page.scene:draw(g, box)
    g:pop()
  end)
  local kind
  self:each(function(page, x)
    if page.kind == kind then return end
    -- Pages of one kind share their paper: it lies still while their words pass.
    local shared = not self.turn or self.shown[self.turn.from].kind == self.shown[self.turn.to].kind
    g:push { x = shared and 0 or x }
    page.kind.paper(g)
    g:pop()
    kind = page.kind
  end)
  self:each(function(page, x, _, part)
    -- Words go before words come: two pages are never read through each other.
    local seen = 2 * part - 1
    if seen > 0 then
      g:push { x = x * ARRIVE / kiosk.w, alpha = seen }
      page.kind.words(g, page)
      g:pop()
    end
  end)
  self.over:draw(g, { x = 0, y = 0, w = g.w, h = g.h })
  paper.marks(g, self.marks.x, self.marks.y, #self.shown, self.turn and self.turn.clock and self.turn.to or self.now)
  self.buttons:draw(g)
end

---------------------------------------------------------------- the template

---@param spec pages.pages
---@return exhibit
return function(spec)
  fields.check(own.shapes, "pages", spec, own.kinds)
  for _, page in ipairs(spec) do
    page.kind = require("core.pages." .. own.kind_of(page))
    page.scene = scene(page.kind.scene and page.kind.scene(page) or page.scene)
  end
  spec.over = scene(spec.over)
  return setmetatable(spec, Pages)
end
