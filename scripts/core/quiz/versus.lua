-- versus.lua - one question for several people at one screen: each answers in a zone of their own,
-- with fingers of their own. When all did, or somebody asks for it, everybody sees what is right.
-- Nobody wins and nobody loses: what counts is what they know together.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local look    = require "core.look"
local shore   = require "core.shore"
local clock   = require "core.quiz.clock"
local fit     = require "core.quiz.fit"
local pick    = require "core.quiz.pick"
local row     = require "core.quiz.row"
local tile    = require "core.quiz.tile"
local words   = require "core.quiz.words"
local zones   = require "core.quiz.zones"

local Versus = {}
Versus.__index = Versus

local versus = {}

local TIDE = 0.32
local GAP = 18
local LOWEST, HIGHEST = 96, 240 -- of an answer

local LYING = {
  ask = { 84, 40, 1460, 180 }, clock = { 1856, 30 }, tide = 756, verdict = { 500, 800, 1010, 72 }, why = { 500, 876, 1010, 160 }, next = { 1556, 892, 300, 136 },
}
local UPRIGHT = {
  ask = { 84, 70, 912, 200 }, clock = { 996, 44 }, tide = 1500, verdict = { 84, 1530, 912, 66 }, why = { 84, 1598, 912, 120 }, next = { 656, 1752, 340, 136 },
}

local function places() return kiosk.upright and UPRIGHT or LYING end

-- The answers of a question as rows; the same order for everybody.
local function answers(question, order)
  local list = {}
  for i, option in ipairs(order) do
    if question.type == "truth" then
      list[i] = row.new { label = option.label, size = 60, centred = true, bare = true, badge = true, value = option.value }
    elseif question.type == "pictures" then
      list[i] = tile.new { label = (option.zh or option.en) and option or "", art = option.picture, mark = words.letters[i], value = option, size = 34 }
    else
      list[i] = row.new { label = option, mark = words.letters[i], value = option, size = 44 }
    end
  end
  return list
end

local function order_of(question)
  if question.type == "truth" then return { { label = words.yes, value = true }, { label = words.no, value = false } } end
  return pick.shuffle { question.right, table.unpack(question.wrong) }
end

local function is_right(question, value)
  if question.type == "truth" then return value == question.answer end
  return value == question.right
end

local function chosen_of(question, value)
  if question.type == "truth" then return { question.item.options[value and 1 or 2] } end
  return { value }
end

local function all_answered(self)
  for _, player in ipairs(self.players) do
    if not player.item then return false end
  end
  return true
end

local function press(self, player, item)
  if player.item or self.done then return end
  player.item = item
  item:become "chosen"
  for _, other in ipairs(player.rows.list) do
    other.dead = true
    if other ~= item then other:become "rest" end
  end
  self.next.enabled = true
  self.on_answered(is_right(self.question, item.value) and 60 or 0, chosen_of(self.question, item.value), false, player.number)
  if all_answered(self) then self:reveal() end
end

---@param it table quiz, question, players (each with states), states (together), at, last, on_shown, on_answered, on_next
function versus.new(it)
  local self = setmetatable(it, Versus)
  local question, order = it.question, order_of(it.question)
  self.zones = zones.new(self.players)
  for i, player in ipairs(self.players) do
    player.item, player.zone, player.number = nil, self.zones[i], i
    player.rows = row.group(answers(question, order), function(item) press(self, player, item) end)
  end
  self.ask = fit.new { words = question.ask, size = 66, upto = 34, bold = true, line = 1.28, lines = 2, soft = 48, even = true }
  self.verdict = fit.new { words = "", size = 60, upto = 36, bold = true, lines = 1 }
  self.why = fit.new { size = 42, upto = 26, even = true }
  self.clock, self.tide = clock.new(question.time or it.quiz.time), ease.timer(TIDE)
  self.next = button.new {
    x = 0, y = 0, w = 1, h = 1, kind = "primary", label = words.look_now, enabled = false,
    press = function() if self.done then self.on_next() else self:reveal() end end,
  }
  self:changed()
  return self
end

-- One below the other, or two beside each other where a wide zone is too low for that.
local function columns_in(inner, question, n)
  if question.type == "single" then return (not kiosk.upright or inner.h / n - GAP >= LOWEST) and 1 or 2 end
  if question.type == "pictures" and kiosk.upright and inner.h < inner.w / 2 then return n end
  return 2
end

local function lay(player, question, slow)
  local inner, list = player.zone.inner, player.rows.list
  local columns = columns_in(inner, question, #list)
  local lines = (#list + columns - 1) // columns
  local w, h = (inner.w - GAP * (columns - 1)) // columns, (inner.h - GAP * (lines - 1)) // lines
  if question.type ~= "pictures" then h = math.min(h, HIGHEST) end
  local top = inner.y + (inner.h - lines * h - (lines - 1) * GAP) // 2
  for i, item in ipairs(list) do
    item:place(inner.x + (i - 1) % columns * (w + GAP), top + (i - 1) // columns * (h + GAP), w, h, slow)
  end
end

function Versus:arrange(slow)
  zones.place(self.zones, self.done and "done" or "ask")
  for _, player in ipairs(self.players) do lay(player, self.question, slow and not kiosk.reduced_motion) end
  local b = places().next
  self.next.x, self.next.y, self.next.w, self.next.h = b[1], b[2], b[3], b[4]
end

function Versus:changed() self:arrange(false) end

local function verdict(right, of)
  if of == 1 then return right == 1 and words.right or words.wrong end
  return right == 0 and words.look_together or right == of and words.all_right or words.some_right
end

---Everybody sees what is right; the lanterns of those who knew are lit, and the one they share.
function Versus:reveal()
  if self.done then return end
  local right, question = 0, self.question
  for _, player in ipairs(self.players) do
    local knew = player.item and is_right(question, player.item.value)
    if knew then right = right + 1 end
    player.states[self.at] = knew and "lit" or "tried"
    for _, item in ipairs(player.rows.list) do
      local key = is_right(question, item.value)
      item.dead = true
      item:become(key and (item == player.item and "right" or "missed") or item == player.item and "wrong" or "rest")
    end
  end
  self.states[self.at] = right > 0 and "lit" or "tried"
  self.done = true
  self.verdict.words = verdict(right, #self.players)
  local say = question.say or question.right and question.right.say
  self.why.words = words.join(say, question.why)
  self.next.label, self.next.icon = self.last and words.to_result or words.next, "next"
  self.next.enabled = true
  self.tide:start()
  self:arrange(true)
end

-- Time is over: who has not answered knew nothing this time.
local function run_out(self)
  for _, player in ipairs(self.players) do
    if not player.item then self.on_answered(0, nil, true, player.number) end
  end
  self:reveal()
end

---@return boolean|number
function Versus:update(dt)
  if not self.shown and picture.all_ready() then
    self.shown = true
    self.on_shown()
    self.clock:start()
  end
  if not self.done and self.clock:step(dt) then run_out(self) end
  local moving = self.tide:step(dt)
  moving = self.next:update(dt) or moving
  for _, player in ipairs(self.players) do moving = player.rows:update(dt) or moving end
  return moving or not self.done and self.clock:wake()
end

---A finger belongs to the zone it came down in.
---@param t touch
function Versus:touch(t)
  if t.phase == "down" then
    self.tide:finish()
    if self.next:touch(t) then return end
    local zone = zones.at(self.zones, t.x, t.y)
    for _, player in ipairs(self.players) do
      if player.zone == zone then player.rows:touch(t) end
    end
    return
  end
  if self.next:touch(t) then return end
  for _, player in ipairs(self.players) do
    if player.rows:touch(t) then return end
  end
end

local function tide_now(self)
  local p = places()
  if kiosk.reduced_motion or not self.tide.running then return p.tide end
  return look.whole(look.mix(kiosk.h + 90, p.tide, ease.inout(self.tide.at / TIDE)))
end

local function put(text, method, g, box, color, down)
  text[method](text, g, box[1], box[2] + (down or 0), box[3], box[4], color)
end

---@param g canvas
function Versus:draw(g)
  local p = places()
  shore.flat(g, -60)
  put(self.ask, "middle", g, p.ask, look.deep)
  if not self.done then self.clock:draw(g, p.clock[1], p.clock[2]) end
  for _, player in ipairs(self.players) do
    zones.draw(g, player.zone, player.states, not self.done and self.at or nil)
    player.rows:draw(g)
  end
  if self.done then
    local y = tide_now(self)
    shore.tide(g, y, nil, "sea")
    put(self.verdict, "middle", g, p.verdict, look.white, y - p.tide)
    if self.why.words then put(self.why, "top", g, p.why, look.white, y - p.tide) end
  end
  if not self.tide.running then self.next:draw(g) end
end

return versus
