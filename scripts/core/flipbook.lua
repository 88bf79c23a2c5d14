-- core.flipbook - a booklet that is turned page by page: two pages side by side on a lying screen, one on
-- an upright one.
--
--   return flipbook {
--     title = words, line = words, picture = "arch.svg",
--     folder = "pages",            beside exhibit.lua or in assets/<exhibit>
--     paper = "#0A4F66",           the colour of the covers
--     { title = words, text = words, picture = "cover.svg" },      the first page is the cover
--     { title = words, text = words, source = words, level = "middle" },
--     { picture = "page-3.jpg" },  a picture alone fills its page
--     …
--   }
--
-- A page is turned by dragging it, by touching its outer half, or by the buttons. It rolls over: what is
-- under a finger follows it, what lies beneath comes to light, and the back of the sheet is the next page.
-- Pages above the session's level are left out. The last page completes the exhibit.

local gradient = require "gradient"
local kiosk    = require "kiosk"
local picture  = require "picture"
local button   = require "core.button"
local ease     = require "core.ease"
local fields   = require "core.fields"
local leaf     = require "core.flipbook.leaf"
local level    = require "core.level"
local look     = require "core.look"
local own      = require "core.flipbook.fields"
local place    = require "core.place"
local shadow   = require "core.shadow"

local TURN, FADE = 0.46, 0.2
local SLOP = 24

local WORDS = {
  next = { zh = "下一页", en = "Next" },
  back = { zh = "上一页", en = "Back" },
  leave = { zh = "去别处看看", en = "See others" },
}

-- The book's spine, top and pages; buttons.
local WIDE = {
  spine = 960, y = 40, w = 660, h = 830, count = 960,
  onward = { 1556, 896, 300, 136 }, back = { 1300, 896, 232, 136 }, leave = { 1436, 896, 420, 136 }, back_last = { 1180, 896, 232, 136 },
}
local TALL = {
  spine = 90, y = 150, w = 900, h = 1380, count = 540,
  onward = { 696, 1744, 300, 136 }, back = { 696, 1592, 300, 120 }, leave = { 576, 1744, 420, 136 }, back_last = { 696, 1592, 300, 120 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Book = {}
Book.__index = Book

---------------------------------------------------------------- life

function Book:enter(told)
  kiosk.skin "paper"
  shadow.enter()
  local pages = level.shown_or_easiest(self)
  self.leaves = {}
  for i, page in ipairs(pages) do
    self.leaves[i] = leaf.new(page, { number = i, cover = i == 1 or i == #pages and #pages % 2 == 0, color = self.paper or look.tide, folder = self.folder })
  end
  self.page, self.turn = place.clamp(place.read(told).page, self.leaves), nil
  self:changed()
  kiosk.wait_for_pictures()
end

function Book:place() return { page = self.page } end

-- How many turns it has, and at which the page is. On a lying screen the cover is a right page: turn 1
-- shows page 1, turn 2 pages 2 and 3, and so on.
local function turn_of(page) return kiosk.upright and page or page // 2 + 1 end

function Book:turns() return turn_of(#self.leaves) end

-- The pages to be seen at a turn: left and right; upright there is only a right one.
function Book:open_at(at)
  if kiosk.upright then return nil, self.leaves[at] end
  return self.leaves[2 * at - 2], self.leaves[2 * at - 1]
end

function Book:changed()
  self.at, self.turn, self.hold = turn_of(self.page), nil, nil
  self.shades = nil
  self:near()
  self:arrive()
end

function Book:near()
  for at = self.at - 1, self.at + 1 do
    local left, right = self:open_at(at)
    if left then left:enter(900) end
    if right then right:enter(900) end
  end
end

function Book:arrive()
  local p, list = places(), {}
  local function add(box, it)
    it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
    list[#list + 1] = button.new(it)
  end
  local last = self.at == self:turns()
  self.page = kiosk.upright and self.at or math.min(#self.leaves, math.max(1, 2 * self.at - 2))
  if last then
    add(p.leave, { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end })
    kiosk.completed()
  else
    add(p.onward, { kind = "primary", icon = "next", label = WORDS.next, press = function() self:go(1) end })
  end
  if self.at > 1 then
    add(last and p.back_last or p.back, { kind = "second", label = WORDS.back, press = function() self:go(-1) end })
  end
  self.buttons = button.group(list)
end

---------------------------------------------------------------- turning

-- A turn is a sheet on its way: `side` 1 on to the next pages, -1 back; `part` how far the sheet lies to
-- the left, from 0 (on the right) to 1. While a finger drags it has no clock.

function Book:begin(side)
  local to = self.at + side
  if to < 1 or to > self:turns() then return nil end
  self:near()
  return { low = side > 0 and self.at or to, from = self.at, to = to, side = side, part = side > 0 and 0 or 1 }
end

function Book:run(turn, there)
  local reduced = kiosk.reduced_motion
  turn.clock = ease.timer(reduced and FADE or TURN)
  turn.start, turn.there = turn.part, there
  turn.finish = (turn.side > 0) == there and 1 or 0
  turn.clock:start()
  self.turn = turn
end

function Book:go(side)
  self:settle()
  local turn = self:begin(side)
  if turn then self:run(turn, true) end
end

-- Ends a turn at once.
function Book:settle()
  local turn = self.turn
  self.turn = nil
  if not (turn and turn.clock) then return end
  if turn.there then self.at = turn.to end
  self:near()
  self.fresh = true
end

function Book:update(dt)
  if self.fresh then -- buttons change between frames, never in the middle of a touch
    self.fresh, dt = nil, 0
    self:arrive()
  end
  local moving = self.buttons:update(dt)
  local turn = self.turn
  if turn and turn.clock then
    moving = true
    local running = turn.clock:step(dt)
    turn.part = look.mix(turn.start, turn.finish, ease.inout(turn.clock.at / turn.clock.seconds))
    if not running then self:settle() end
  end
  if picture.all_ready() then self:near() end
  if not moving then return math.huge end
end

---------------------------------------------------------------- touch

-- From the finger to the sheet: it is held by its outer edge, which travels over both pages.
local function part_at(x)
  local p = places()
  local right = p.spine + p.w
  return ease.clamp((right - x) / (2 * p.w))
end

function Book:drag(t)
  local hold = self.hold
  if not hold.dragging then
    local dx = t.x - hold.x
    if math.abs(dx) <= SLOP then return end
    hold.dragging = true
    self.turn = not kiosk.reduced_motion and self:begin(dx < 0 and 1 or -1) or nil
    hold.shift = self.turn and self.turn.part - part_at(hold.x) or 0
  end
  if self.turn then self.turn.part = ease.clamp(part_at(t.x) + hold.shift * (1 - math.min(1, math.abs(t.x - hold.x) / 600))) end
end

function Book:release(t)
  local hold, turn = self.hold, self.turn
  local dx = t.x - hold.x
  self.hold = nil
  if hold.dragging then
    local far = t.phase == "up" and math.abs(dx) > 140
    if turn then return self:run(turn, far and (dx < 0) == (turn.side > 0)) end
    if far then self:go(dx < 0 and 1 or -1) end
    return
  end
  local p = places()
  if t.phase ~= "up" or t.y < p.y or t.y > p.y + p.h then return end
  self:go(t.x >= (kiosk.upright and 540 or p.spine) and 1 or -1)
end

function Book:touch(t)
  if t.phase == "down" then
    if self.hold then
      self.buttons:touch(t)
      return
    end
    self:settle()
    if not self.buttons:touch(t) then self.hold = { finger = t.finger, x = t.x } end
  elseif not self.hold or self.hold.finger ~= t.finger then
    self.buttons:touch(t)
  elseif t.phase == "move" then
    self:drag(t)
  else
    self:release(t)
  end
end

---------------------------------------------------------------- picture

-- Shades of the fold: made once for a place of the book.
local function shade(g, x, y, w, h, from, to)
  if w > 0 then g:rect(x, y, w, h, gradient.linear(x, 0, x + w, 0, from, to)) end
end

-- What shows that pages are bound: darker at the spine, and the edges of the pages beneath.
local function bound(g, p, left, right)
  local x, y, w, h = p.spine, p.y, p.w, p.h
  if left then shade(g, x - 90, y, 90, h, "#0B2A3A00", "#0B2A3A30") end
  if right then shade(g, x, y, 70, h, "#0B2A3A30", "#0B2A3A00") end
end

local function put(g, one, x, p) if one then one:draw(g, x, p.y, p.w, p.h) end end

local clip = { clip = {} }

local function clipped(g, x, y, w, h, paint)
  if w <= 0 then return end
  clip.clip[1], clip.clip[2], clip.clip[3], clip.clip[4] = x, y, w, h
  g:push(clip)
  paint()
  g:pop()
end

-- The pages lying open at a turn.
local function lying(self, g, p, at)
  local left, right = self:open_at(at)
  put(g, left, p.spine - p.w, p)
  put(g, right, p.spine, p)
  bound(g, p, left, right)
end

-- The sheet rolls over a fold that runs from its outer edge to the spine (upright: to the far edge).
-- To the right of the fold the pages beneath have come to light; to its left lies the sheet's back,
-- as wide as what has been rolled up.
local function rolling(self, g, p, turn)
  local left = self:open_at(turn.low)
  local back, beneath = self:open_at(turn.low + 1)
  local _, front = self:open_at(turn.low)
  local right = p.spine + p.w
  local fold = look.whole(right - p.w * turn.part)
  local edge = 2 * fold - right
  local rolled = right - fold
  local from, to = left and p.spine - p.w or math.min(edge, p.spine), beneath and right or fold
  shadow.soft(g, from, p.y, math.max(150, to - from), p.h)
  put(g, left, p.spine - p.w, p)
  clipped(g, p.spine, p.y, fold - p.spine, p.h, function() put(g, front, p.spine, p) end)
  clipped(g, fold, p.y, rolled, p.h, function() put(g, beneath, p.spine, p) end)
  bound(g, p, left, front or beneath)
  local deep = math.min(rolled, 150) -- the shadow that the roll throws
  if beneath then shade(g, fold, p.y, math.min(deep, right - fold), p.h, "#0B2A3A47", "#0B2A3A00") end
  if edge > p.spine - p.w - 200 then shade(g, edge - deep * 0.4, p.y, deep * 0.4, p.h, "#0B2A3A00", "#0B2A3A33") end
  clipped(g, edge, p.y, rolled, p.h, function()
    if back then put(g, back, edge, p) else g:rect(edge, p.y, rolled, p.h, "#E9F1F0", 14) end
  end)
  local curl = math.min(rolled, 110)
  shade(g, fold - curl, p.y, curl * 0.55, p.h, "#0B2A3A00", "#0B2A3A1F")
  shade(g, fold - curl * 0.45, p.y, curl * 0.3, p.h, "#0B2A3A1F", "#FFFFFF5C")
  shade(g, fold - curl * 0.15, p.y, curl * 0.15, p.h, "#FFFFFF5C", "#0B2A3A38")
end

-- A closed book lies in the middle of the screen, an open one with its spine there.
local function shift(self, at)
  if kiosk.upright then return 0 end
  local left, right = self:open_at(at)
  local half = places().w / 2
  return left and right and 0 or right and -half or half
end

local function under(self, g, p, at)
  local left, right = self:open_at(at)
  local x = left and p.spine - p.w or p.spine
  shadow.soft(g, x, p.y, (left and right and 2 or 1) * p.w, p.h)
end

local fade, move = { alpha = 1 }, { x = 0 }
local count = { size = 34, bold = true, color = look.tide, align = "center" }

local function draw_book(self, g, p)
  local turn = self.turn
  if not turn then
    move.x = shift(self, self.at)
    g:push(move)
    under(self, g, p, self.at)
    lying(self, g, p, self.at)
    g:pop()
  elseif kiosk.reduced_motion then
    for _, it in ipairs { { turn.from, 1 }, { turn.to, math.abs(turn.part - turn.start) } } do
      move.x, fade.alpha = shift(self, it[1]), it[2]
      g:push(move)
      g:push(fade)
      under(self, g, p, it[1])
      lying(self, g, p, it[1])
      g:pop()
      g:pop()
    end
  else
    move.x = look.whole(look.mix(shift(self, turn.low), shift(self, turn.low + 1), turn.part))
    g:push(move)
    rolling(self, g, p, turn)
    g:pop()
  end
end

function Book:draw(g)
  local p = places()
  if not self.shades then
    self.shades = {
      table = gradient.linear(0, 0, 0, g.h, { 0, "#DCEFF0", 0.6, "#CFE6E6", 1, look.paper_foot }),
      light = gradient.radial(g.w * 0.4, g.h * 0.3, g.w * 0.7, "#FFFFFFB3", "#FFFFFF00"),
    }
  end
  g:fill(self.shades.table)
  g:rect(0, 0, g.w, g.h, self.shades.light)
  draw_book(self, g, p)
  local x = kiosk.upright and 0 or shift(self, self.at)
  if self.at > 1 then g:target(p.spine - (g.upright and 0 or p.w) + x, p.y, g.upright and 450 or p.w, p.h) end
  if self.at < self:turns() then g:target(p.spine + (g.upright and 450 or 0) + x, p.y, g.upright and 450 or p.w, p.h) end
  g:text(("%d / %d"):format(self.at, self:turns()), p.count, g.upright and 1592 or 946, count)
  self.buttons:draw(g)
end

---------------------------------------------------------------- the template

---@param spec flipbook.flipbook
---@return exhibit
return function(spec)
  fields.check(own.shapes, "flipbook", spec)
  return setmetatable(spec, Book)
end
