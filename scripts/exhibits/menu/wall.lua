-- wall.lua - the old city wall with its arches: swiped sideways, resting at an arch.

local gradient  = require "gradient"
local kiosk     = require "kiosk"
local picture   = require "picture"
local button    = require "core.button"
local ease      = require "core.ease"
local look      = require "core.look"
local paper     = require "core.paper"
local shore     = require "core.shore"
local catalogue = require "catalogue"
local site      = require "site"
local Arch      = require "exhibit.arch"
local living    = require "exhibit.living"
local words     = require "exhibit.words"

local Wall = {}
Wall.__index = Wall

local LIVES = 6 -- seconds that the pictures move after arriving and after a touch
local CALM = 1.5 -- of these, the last in which they come to rest
local SNAP = 0.32
local LEVEL_WIDE = 330 -- the level's button, at least
local SLOP = 18 -- a finger that goes further than this swipes
local FLING = 0.18 -- seconds of the finger's speed that the wall still travels

local WIDE = {
  title = { 96, 138, 88 }, top = 240, foot = 710, floor = true, margin = 96,
  hills = { -80, 58 }, tide = 908, tabs = { 500, 900, 128 }, level = { 1856, 56, 104 },
}
local TALL = {
  title = { 84, 200, 92 }, top = 410, foot = 1700, margin = 84,
  hills = { -740, 230 }, tide = 1656, tabs = { 84, 1648, 108 }, level = { 996, 116, 104 },
}

local RANK = { none = 1, primary = 1, middle = 2, adult = 3 }

-- What is meant for this visitor's sea, or for a shallower one.
local function for_level()
  local shown = {}
  for _, entry in ipairs(catalogue) do
    if RANK[entry.level] <= RANK[kiosk.level] then shown[#shown + 1] = entry end
  end
  return shown
end

-- Landscape: the hero, then the others in a row. Up to three fill the wall's width.
local function lay_wide(arches, shown)
  local n = #shown
  local room, gap = 1728, 48
  local hero, other = 520, 352
  if n == 1 then hero = 960 end
  if n == 2 then hero, other = 980, 700 end
  if n == 3 then hero, other = 720, 456 end
  local x = n == 1 and (1920 - hero) / 2 or 96
  for i, entry in ipairs(shown) do
    local w = i == 1 and hero or other
    local y = i == 1 and 246 or 262
    arches[i] = Arch.new(entry, x, y, w, 710 - y, i == 1 and 190 or 200)
    x = x + w + gap
  end
  return math.max(0, x - gap - 96 - room)
end

-- Upright: pages of the width, two rows each. A row has one arch or two; the first page begins with the
-- hero, and the others share what is left evenly, so that none is nearly empty. One alone is as wide as
-- the wall, unless its picture is an upright one.
local function lay_tall(arches, shown)
  local page, i = 0, 1
  while i <= #shown do
    local rest = #shown - i + 1
    local here = i == 1 and math.min(3, rest) or math.ceil(rest / math.ceil(rest / 4))
    local above = here > 3 and 2 or 1
    for k = 1, here do
      local upper = k <= above
      local first, beside = upper and 1 or above + 1, (upper and above or here - above) > 1
      local w = beside and 432 or living.wide(shown[i]) and 912 or 560
      local x, y = page * 1080 + (beside and 84 + (k - first) * 480 or (1080 - w) // 2), upper and (beside and 480 or 470) or 1078
      arches[i] = Arch.new(shown[i], x, y, w, upper and not beside and 440 or 380, beside and 200 or 220)
      i = i + 1
    end
    page = page + 1
  end
  return (page - 1) * 1080
end

---@param pick fun()  opens the choice of the level
function Wall.new(pick)
  return setmetatable({ pick = pick, scroll = 0, time = 0, lives = 0, snap = ease.timer(SNAP) }, Wall)
end

function Wall:enter()
  self.upright = kiosk.upright
  local at = self.upright and TALL or WIDE
  self.at, self.arches = at, {}
  self.far = (self.upright and lay_tall or lay_wide)(self.arches, for_level())
  self.scroll = self:nearest(self.scroll)
  for _, arch in ipairs(self.arches) do
    arch:enter()
  end
  self.hills = picture.get("scenery/coast-hills-day.svg", 2080)
  self.sky = gradient.linear(0, 0, 0, kiosk.h, { 0, "#CFEBE9", 0.25, "#F6FBF9", 1, "#FBF4E3" })
  self.sun = gradient.radial(self.upright and 820 or 1500, 60, 620, "#FFF1C8E6", "#FFF1C800")
  self.stone = gradient.linear(0, at.top, 0, at.foot, "#EFE2C6", "#DCC9A2")
  self.ground = gradient.linear(0, at.foot - 10, 0, kiosk.h, look.paper_top, "#F1F8F6")
  self:enter_tabs(at)
  self:wake()
end

-- A tab for each group, and the level's own button.
function Wall:enter_tabs(at)
  local list = {}
  local filled = {}
  for _, arch in ipairs(self.arches) do
    filled[arch.entry.group + 1] = true
  end
  for i, group in ipairs(site.menu) do
    if filled[i] then
      local tab = button.new { x = 0, y = at.tabs[2], w = 250, h = at.tabs[3], kind = "water", size = 46, radius = 64,
        label = group.title, icon = not self.upright and group.icon or nil, on = #list == 0,
        press = function() self:go_to_group(i) end }
      tab.group = i
      list[#list + 1] = tab
    end
  end
  self.tabs = button.group(list)
  local level
  for _, l in ipairs(words.levels) do
    level = l.id == kiosk.level and l or level
  end
  self.level = button.new { x = at.level[1] - LEVEL_WIDE, y = at.level[2], w = LEVEL_WIDE, h = at.level[3], kind = "second", size = 42,
    icon = "school", label = level and level.name or words.sea, press = self.pick }
  self.placed = nil
end

-- Tabs and the level are as wide as their words, in the language of the moment.
function Wall:place_tabs(g)
  if self.placed == kiosk.lang then return end
  self.placed = kiosk.lang
  local _, level = g:measure(self.level.label, { size = 42, bold = true })
  self.level.w = math.max(LEVEL_WIDE, look.whole(level) + 140)
  self.level.x = self.at.level[1] - self.level.w
  local x, list, words_wide = self.at.tabs[1], self.tabs.list, 0
  for _, tab in ipairs(list) do
    local _, wide = g:measure(tab.label, { size = 46, bold = true })
    tab.w = wide
    words_wide = words_wide + wide
  end
  local spare = (self.at.level[1] - x - words_wide - 24 * (#list - 1)) // #list -- beside the words of a tab
  for _, tab in ipairs(list) do
    tab.x, tab.w = x, look.whole(tab.w + math.min(self.upright and 90 or 164, spare))
    x = x + tab.w + 24
  end
end

function Wall:wake()
  if not kiosk.reduced_motion then self.lives = LIVES end
end

-- Where the wall may rest: an arch at the margin, or a page.
function Wall:nearest(x)
  local best = 0
  local function try(stop)
    stop = math.min(stop, self.far)
    if math.abs(stop - x) < math.abs(best - x) then best = stop end
  end
  for _, arch in ipairs(self.arches) do
    try(self.upright and arch.x // 1080 * 1080 or arch.x - self.at.margin)
  end
  return best
end

function Wall:go(to)
  self.from, self.to = self.scroll, math.max(0, math.min(self.far, to))
  if kiosk.reduced_motion then self.scroll = self.to else self.snap:start() end
end

function Wall:choose_tab(group)
  for _, tab in ipairs(self.tabs.list) do
    tab.on = tab.group == group
  end
end

function Wall:go_to_group(group)
  self:choose_tab(group)
  for _, arch in ipairs(self.arches) do
    if arch.entry.group + 1 == group then
      self:go(self:nearest(self.upright and arch.x // 1080 * 1080 or arch.x - self.at.margin))
      break
    end
  end
  self:wake()
end

-- After a swipe the tab follows the first arch that is wholly there.
function Wall:follow()
  for _, arch in ipairs(self.arches) do
    if arch.x >= self.to then return self:choose_tab(arch.entry.group + 1) end
  end
end

-- What goes on by the clock: the pictures' time, and how fast a finger swipes.
function Wall:live(dt)
  if self.swiping and dt > 0 then
    self.speed = look.mix(self.speed, (self.last - self.was) / dt, 0.5)
    self.was = self.last
  end
  if self.lives > 0 then
    self.lives = self.lives - dt
    self.time = self.time + dt
  end
end

function Wall:update(dt)
  self:live(dt)
  local moving = self.tabs:update(dt)
  moving = self.level:update(dt) or moving
  for _, arch in ipairs(self.arches) do
    moving = arch:update(dt) or moving
  end
  if self.snap.running then
    moving = self.snap:step(dt) or moving
    self.scroll = look.whole(look.mix(self.from, self.to, self.snap.t))
  end
  if moving or self.swiping then return 0 end
  if self.lives <= 0 then return math.huge end
  return 1 / 30
end

function Wall:down(t)
  self.finger, self.start, self.last, self.was, self.speed = t.finger, t.x, t.x, t.x, 0
  self.snap.running = false
  self.began = self.scroll
  for _, arch in ipairs(self.arches) do
    if arch:hit(t.x + self.scroll, t.y) then
      self.held, arch.held, arch.down = arch, true, 1
    end
  end
end

function Wall:release()
  if self.held then self.held.held = false end
  self.held, self.finger = nil, nil
end

function Wall:move(t)
  self.last = t.x
  if self.held and not self.held:hit(t.x + self.scroll, t.y) then
    self.held.held = false
    self.held = nil
  end
  if not self.swiping and math.abs(t.x - self.start) > SLOP then
    self.swiping = self.far > 0
    if self.held then
      self.held.held = false
      self.held = nil
    end
  end
  if not self.swiping then return end
  local to = self.began + self.start - t.x
  if to < 0 then to = to / 3 end -- the wall's ends give a little
  if to > self.far then to = self.far + (to - self.far) / 3 end
  self.scroll = look.whole(to)
end

function Wall:touch(t)
  if t.phase == "down" then self:wake() end
  if self.level:touch(t) or self.tabs:touch(t) then return end
  if t.phase == "down" then
    if not self.finger then self:down(t) end
  elseif t.finger ~= self.finger then
    return
  elseif t.phase == "move" then
    self:move(t)
  else
    local arch = t.phase == "up" and not self.swiping and self.held
    if self.swiping then
      self.swiping = false
      self:go(self:nearest(self.scroll - self.speed * FLING))
      self:follow()
    end
    self:release()
    if arch and arch:open() then kiosk.open(arch.entry.id) end
  end
end

-- Battlements and joints of the stones; they travel with the arches.
function Wall:draw_stone(g)
  local at, shift = self.at, self.scroll
  g:rect(0, at.top, g.w, at.foot - at.top, self.stone)
  for x = -20 - shift % 92, g.w, 92 do
    g:rect(x, at.top - 40, 58, 50, "#EFE2C6", 6)
    g:rect(x + 38, at.top - 36, 20, 46, "#E2D2AF", 6)
  end
  for row = 1, (at.foot - at.top) // 58 do
    local y = at.top + row * 58
    g:rect(0, y, g.w, 2, "#C9B4886B")
    local first = (shift - 200) // 146
    for k = first, first + g.w // 146 + 3 do
      local x = k * 146 + (k * 37 + row * 71) % 96 - shift
      g:rect(x, y, 2, math.min(58, at.foot - y), "#C9B4886B")
    end
  end
end

local title = { bold = true }

function Wall:draw(g)
  if self.upright ~= g.upright then self:enter() end
  local at = self.at
  self:place_tabs(g)
  g:rect(0, 0, g.w, at.top, self.sky)
  g:circle(self.upright and 820 or 1500, 60, 620, self.sun)
  g:picture(self.hills, at.hills[1] - look.whole(80 * ease.clamp(self.scroll / math.max(1, self.far))), at.hills[2], 2080)
  self:draw_stone(g)
  if at.floor then
    g:rect(0, at.foot - 10, g.w, g.h - at.foot + 10, self.ground)
    g:rect(0, at.foot - 14, g.w, 8, "#CDB88C99")
  end
  title.size = at.title[3]
  paper.fit(g, words.title, at.title[1], at.title[2], self.level.x - at.title[1] - 30, title)
  local life = ease.clamp(self.lives / CALM)
  local shifted = self.shifted or {}
  self.shifted, shifted.x = shifted, -self.scroll
  g:push(shifted)
  for _, arch in ipairs(self.arches) do
    if arch.x + arch.w + 80 > self.scroll and arch.x - 40 < self.scroll + g.w then arch:draw(g, self.time, life) end
  end
  g:pop()
  shore.flat(g, at.tide, 2.2, "sea", 9)
  self.tabs:draw(g)
  self.level:draw(g)
end

return Wall
