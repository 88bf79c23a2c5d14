-- core.gallery.viewer - one photograph on the night, its caption under it; a swipe or a button goes on.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local icon    = require "core.icon"
local look    = require "core.look"
local fit     = require "core.quiz.fit"
local zoom    = require "core.gallery.zoom"

local TURN, FADE = 0.28, 0.2
local SWIPE, DRAG = 140, 24 -- units: from here a swipe, from here a drag
local SHARP = 2 -- so much larger a picture is asked for when it is looked at closer

local WORDS = {
  wall = { zh = "照片墙", en = "Wall" },
  show = { zh = "看这张", en = "Show it" },
  missing = { zh = "这张照片还在路上。", en = "This photo is on its way." },
  next = { zh = "下一张", en = "Next" },
  leave = { zh = "去别处看看", en = "See others" },
}

local WIDE = {
  photo = { 64, 40, 1792, 690 }, title = { 500, 762, 880, 60 }, text = { 500, 826, 880, 120 }, source = { 500, 956, 640, 60 },
  onward = { 1556, 880, 300, 136 }, leave = { 1436, 880, 420, 136 }, back = { 1376, 880, 156, 136 }, back_last = { 1256, 880, 156, 136 },
  wall = { 1572, 752, 284, 104 }, closer = { 1436, 752, 112, 104 },
}
local TALL = {
  photo = { 0, 150, 1080, 1040 }, title = { 84, 1230, 912, 70 }, text = { 84, 1310, 912, 200 }, source = { 84, 1516, 912, 50 },
  onward = { 696, 1744, 300, 136 }, leave = { 576, 1744, 420, 136 }, back = { 516, 1744, 156, 136 }, back_last = { 600, 1584, 156, 120 },
  wall = { 780, 1584, 216, 120 }, closer = { 84, 1584, 120, 120 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Viewer = {}
Viewer.__index = Viewer

local viewer = {}

---@param it table photos, at (which), seen (set of places), on_wall
function viewer.new(it)
  local self = setmetatable(it, Viewer)
  self.views, self.sharp, self.uncovered = {}, {}, {}
  self.zoom = zoom.new()
  self.title = fit.new { size = 50, upto = 36, bold = true }
  self.text = fit.new { size = 42, upto = 30, line = 1.4 }
  self.source = fit.new { size = 30, upto = 24 }
  self.notes = {}
  for i, photo in ipairs(it.photos) do
    if photo.note then self.notes[i] = fit.new { words = photo.note, size = 48, upto = 34, line = 1.45, even = true } end
  end
  self.turn = ease.timer(kiosk.reduced_motion and FADE or TURN)
  self.back, self.dx = ease.timer(FADE), 0
  self:show(it.at)
  return self
end

function Viewer:view(i)
  local photo = self.photos[i]
  if photo and not self.views[i] then self.views[i] = picture.get(photo.file, 1792) end
  return self.views[i]
end

-- What is drawn of a picture: the sharp one once it is looked at closer.
function Viewer:drawn(i)
  if i == self.at and self.zoom:near() then
    self.sharp[i] = self.sharp[i] or picture.get(self.photos[i].file, 1792 * SHARP)
    if self.sharp[i].ready then return self.sharp[i] end
  end
  return self.views[i]
end

function Viewer:covered() return self.photos[self.at].note ~= nil and not self.uncovered[self.at] end

function Viewer:show(i)
  self.from, self.at = self.at, i
  self.seen[i] = true
  local photo = self.photos[i]
  self.title.words, self.text.words, self.source.words = photo.title, photo.text or "", photo.source or ""
  self:view(i)
  self.zoom:reset()
  self:changed()
  if i == #self.photos then kiosk.completed() end
end

function Viewer:go(i)
  if not self.photos[i] then return end
  self.pending = i
end

-- The buttons of this picture.
function Viewer:changed()
  local p = places()
  local list = {}
  local function add(box, it)
    it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
    list[#list + 1] = button.new(it)
  end
  local last = self.at == #self.photos
  if last then
    add(p.leave, { kind = "primary", label = WORDS.leave, press = function() kiosk.home() end })
  else
    add(p.onward, { kind = "primary", icon = "next", label = WORDS.next, press = function() self:go(self.at + 1) end })
  end
  if self.at > 1 then
    add(last and p.back_last or p.back, { kind = "night", icon = "back", press = function() self:go(self.at - 1) end })
  end
  add(p.wall, { kind = "night", label = WORDS.wall, press = self.on_wall })
  if not self:covered() and not self.views[self.at].missing then
    add(p.closer, { kind = "night", icon = "search", press = function() self.zoom:toggle() end })
  end
  if self:covered() then
    local box = p.photo
    add({ box[1] + box[3] / 2 - 180, box[2] + box[4] * 0.68, 360, 136 }, { kind = "second", icon = "eye", label = WORDS.show, press = function() self.uncover = true end })
  end
  self.buttons = button.group(list)
end

function Viewer:update(dt)
  if self.pending then
    self.side = self.pending > self.at and 1 or -1
    self:show(self.pending)
    self.pending = nil
    self.turn:start()
    if self.part then -- of the way, done by the finger
      self.turn.at = (1 - (1 - self.part) ^ (1 / 3)) * self.turn.seconds
      self.part = nil
    end
    dt = 0
  end
  if self.uncover then
    self.uncover, self.uncovered[self.at] = nil, true
    self:changed()
  end
  local moving = self.turn:step(dt)
  moving = self.buttons:update(dt) or moving
  moving = self.back:step(dt) or moving
  self:fit_in()
  moving = self.zoom:update(dt) or moving
  if picture.all_ready() then self:view(self.at + 1) end
  return moving
end

-- The whole picture's size in its box.
function Viewer:fit_in()
  local view, box = self.views[self.at], places().photo
  local k = view.ready and math.min(box[3] / view.w, box[4] / view.h) or 0
  self.zoom:place(box, view.w * k, view.h * k)
end

local function inside(t)
  local box = places().photo
  return t.x >= box[1] and t.x < box[1] + box[3] and t.y >= box[2] and t.y < box[2] + box[4]
end

-- A drag takes the picture along, when there is one on that side.
function Viewer:drag(dx)
  local there = self.photos[self.at + (dx < 0 and 1 or -1)]
  self.dx = there and math.abs(dx) > DRAG and not kiosk.reduced_motion and dx or 0
  if self.dx ~= 0 then self:view(self.at + (dx < 0 and 1 or -1)) end
end

-- The finger has gone: on to the next one from where the drag left it, or back.
function Viewer:release(t)
  local dx = t.x - self.hold.x
  self.hold = nil
  local to = self.at + (dx < 0 and 1 or -1)
  if t.phase == "up" and math.abs(dx) >= SWIPE and self.photos[to] then
    self:go(to)
    self.part = math.abs(self.dx) / kiosk.w
    self.dx = 0
  elseif self.dx ~= 0 then
    self.back:start()
  end
end

function Viewer:touch(t)
  if t.phase == "down" then
    self.turn:finish()
    self.back:finish()
    if self.buttons:touch(t) then return end
  elseif not (self.hold and self.hold.finger == t.finger) and not self.zoom.fingers[t.finger] then
    self.buttons:touch(t)
    return
  end
  local closer = false
  if not self:covered() and (t.phase ~= "down" or inside(t)) then closer = self.zoom:touch(t) end
  if closer then
    self.hold, self.dx = nil, 0
  elseif t.phase == "down" then
    self.dx = 0
    self.hold = self.hold or { finger = t.finger, x = t.x }
  elseif self.hold and self.hold.finger == t.finger then
    if t.phase == "move" then self:drag(t.x - self.hold.x) else self:release(t) end
  end
end

---------------------------------------------------------------- picture

local function cover_note(self, g, box, i)
  local note = self.notes[i]
  g:rect(box[1], box[2], box[3], box[4], "#123C52", 40)
  icon.draw(g, "eye", box[1] + box[3] / 2, box[2] + box[4] * 0.2, 90, look.mist)
  local w = math.min(box[3] - 160, 1000)
  local high, wide = note:measure(g, w, box[4] * 0.34)
  note:top(g, box[1] + (box[3] - wide) / 2, box[2] + box[4] * 0.32 + (box[4] * 0.3 - high) / 2, w, box[4] * 0.34, look.white)
end

local frame = { clip = nil }

-- The whole picture inside its box, or as near as it is looked at; what is missing says so.
local function photo(self, g, box, i)
  local view = self:drawn(i)
  if view.missing then
    self.absent = self.absent or fit.new { words = WORDS.missing, size = 48, upto = 36 }
    g:rect(box[1], box[2], box[3], box[4], "#123C52", 40)
    self.absent:centre(g, box[1], box[2], box[3], box[4], look.mist)
  elseif view.ready then
    local k, x, y = math.min(box[3] / view.w, box[4] / view.h), 0, 0
    if i == self.at then k, x, y = k * self.zoom.k, self.zoom.x, self.zoom.y end
    local w, h = view.w * k, view.h * k
    frame.clip = box
    g:push(frame)
    g:picture(view, box[1] + (box[3] - w) / 2 + x, box[2] + (box[4] - h) / 2 + y, w, h)
    g:pop()
  end
end

local function one(self, g, box, i)
  if self.photos[i].note and not self.uncovered[i] then cover_note(self, g, box, i) else photo(self, g, box, i) end
end

local move = { x = 0, alpha = 1 }

local function shifted(self, g, box, i, x, alpha)
  if not self.photos[i] then return end
  move.x, move.alpha = look.whole(x), alpha
  g:push(move)
  one(self, g, box, i)
  g:pop()
end

local function draw_photo(self, g, box)
  if self.turn.running then
    local part = self.turn.t
    if kiosk.reduced_motion then
      shifted(self, g, box, self.from, 0, 1 - part)
      return shifted(self, g, box, self.at, 0, part)
    end
    shifted(self, g, box, self.from, -self.side * part * g.w, 1)
    return shifted(self, g, box, self.at, self.side * (1 - part) * g.w, 1)
  end
  local dx = self.back.running and self.dx * (1 - self.back.t) or self.hold and self.dx or 0
  if dx == 0 then return one(self, g, box, self.at) end
  shifted(self, g, box, self.at, dx, 1)
  local side = dx < 0 and 1 or -1
  shifted(self, g, box, self.at + side, dx + side * g.w, 1)
end

local count = { size = 34, color = look.mist }

function Viewer:draw(g)
  local p = places()
  g:fill(look.deep)
  draw_photo(self, g, p.photo)
  local function put(text, box, color)
    if text.words ~= "" then text:top(g, box[1], box[2], box[3], box[4], color) end
  end
  put(self.title, p.title, look.cream)
  put(self.text, p.text, look.white)
  put(self.source, p.source, look.mist)
  count.align = "left"
  g:text(("%d / %d"):format(self.at, #self.photos), 84, g.upright and 84 or 770, count)
  self.buttons:draw(g)
end

return viewer
