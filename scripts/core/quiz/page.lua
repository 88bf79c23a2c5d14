-- page.lua - one question on the screen: picture, shore, lantern rope, the question and its answers;
-- then the tide with what became of it. What an answer is, is the type's business:
--
-- new(question) gives a play with `done`, `points` (0 to 60; none for a survey), `chosen` (options), `say`
-- (words about the choice), `partly` (what was right, in words), place, draw, update, skip, touch, give_up
-- (time is over). With `finish` it waits for "that's all" until it is `ready`, and says what it `waits` for.
-- `shore`: "wide" leaves it more paper, "sheet" all. `lifts`: it needs the room above the tide afterwards.
-- `tells`: its rows can be tapped then. `lay`, `edge`, `draw_board`: it plays on the picture.
--
-- A page that is `quiet` tells nobody what is right: the choice stays marked for a moment and the next
-- one comes; only the last has its tide, to say thank you. Then play.veiled is set. For what a tap answers.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local lantern = require "core.lantern"
local look    = require "core.look"
local shore   = require "core.shore"
local clock   = require "core.quiz.clock"
local fit     = require "core.quiz.fit"
local source  = require "core.quiz.source"
local words   = require "core.quiz.words"

local TYPES = {
  single = require "core.quiz.single",
  scenario = require "core.quiz.scenario",
  truth = require "core.quiz.truth",
  multiple = require "core.quiz.multiple",
  order = require "core.quiz.order",
  match = require "core.quiz.match",
  hotspot = require "core.quiz.hotspot",
  number = require "core.quiz.number",
  pictures = require "core.quiz.pictures",
  sort = require "core.quiz.sort",
  gap = require "core.quiz.gap",
  memory = require "core.quiz.memory",
  spot = require "core.quiz.spot",
  survey = require "core.quiz.survey",
}

local Page = {}
Page.__index = Page

local page = {}

local ARRIVE, TIDE, FADE, LIGHT = 0.28, 0.32, 0.2, 0.4
local BEAT = 0.5 -- seconds a choice is seen before the next question comes
local COMPANION = "girl-secondary"
local PICTURE_HIGH = 1080 -- places are as high as a lying screen, however wide
local SOURCE_HIGH = 54
local HIDDEN = 70 -- of a picture beside the paper, under its waves

-- Where things are: lying, and upright. Upright, y counts from the shore.
local LYING = {
  shore = 880, shore_wide = 600, shore_sheet = 14, right = 1850, rope = { 950, 1850, 36 },
  heading = 120, ask = 166, ask_high = 172, rows = 352, low = 1032, foot = 868, clear = 676, tall = 148,
  gives = 52, tide = 756, companion = { 430, 610, 400, 500 }, companion_wide = { 480, 690, 320, 400 }, text = 850, text_wide = 676,
  verdict = 798, verdict_high = 76, why = 880, why_high = 122, source = 1004, onward = { 1556, 892, 300, 136 },
}
local UPRIGHT = {
  shore = 760, shore_wide = 760, shore_sheet = 40, lift = 280, left = 84, right = 996, rope = { 60, 1020, 40 },
  heading = 120, ask = 164, ask_high = 182, rows = 360, low = 1728, foot = 1728, clear = 1400, tall = 136,
  tide = 1492, companion = { 702, 1396, 288, 360 }, companion_wide = { 702, 1396, 288, 360 }, text = 84, text_wide = 600,
  verdict = 1516, verdict_high = 66, why = 1584, why_high = 112, source = 1698, onward = { 696, 1752, 300, 136 },
}

local function places()
  return kiosk.upright and UPRIGHT or LYING
end

-- Where the paper begins.
local function shore_of(play)
  local p = places()
  return play.shore == "wide" and p.shore_wide or play.shore == "sheet" and p.shore_sheet or p.shore
end

-- Upright, a sheet has nothing to climb over.
local function lifts(play)
  return play.done and play.lifts and play.shore ~= "sheet"
end

-- Lying, a long review has little room above the tide: the question gives it some of its own.
local function given_up(play)
  return not kiosk.upright and play.done and (play.lifts or play.shore == "sheet") and LYING.gives or 0
end

-- What stands beside the question and who comes with the answer.
local function scenery(quiz, question, board)
  local scene = question.scene or quiz.scenes and quiz.scenes[question.topic] or {}
  local name = board or question.picture or scene.picture
  local who = "people/" .. (scene.companion or COMPANION)
  return {
    picture = name and picture.get(name, nil, PICTURE_HIGH),
    glad = picture.get(who .. "-glad.svg", 400, 500),
    calm = picture.get(who .. "-neutral.svg", 400, 500),
  }
end

local function onward_button(self)
  local b = places().onward
  self.next = button.new {
    x = b[1], y = b[2], w = b[3], h = b[4], kind = "primary", icon = "next",
    label = not self.last and words.next or self.quiet and words.to_look or words.to_result, press = self.on_next,
  }
  if not self.play.finish then return end
  self.confirm = button.new {
    x = b[1], y = b[2], w = b[3], h = b[4], kind = "primary", label = words.done,
    press = function() self.play:finish() end,
  }
end

---@param it table quiz, question, states (of all lanterns), at (this one's), number, last, opening, when (words before the number), quiet, on_shown, on_answered, on_next
function page.new(it)
  local self = setmetatable(it, Page)
  local question = it.question
  self.play = TYPES[question.type].new(question)
  self.hushed = it.quiet and not it.last -- no tide: after a moment it goes on
  self.scene = scenery(it.quiz, question, self.play.board)
  self.ask = fit.new { words = question.ask, size = 68, upto = 34, bold = true, line = 1.28, lines = 2, soft = 52, one = 58, even = true }
  self.heading = fit.new { words = question.type == "survey" and words.opinion or words.heading(it.number, question.type, nil, it.when), size = 34, upto = 26, bold = true }
  self.verdict = fit.new { words = "", size = 64, upto = 40, bold = true }
  self.why = fit.new { size = 42, upto = 26, even = true }
  self.source = fit.new { words = "", size = 30, upto = 20 }
  self.clock = clock.new(question.time or it.quiz.time)
  self.arrive, self.tide, self.light, self.beat = ease.timer(ARRIVE), ease.timer(TIDE), ease.timer(LIGHT), ease.timer(BEAT)
  onward_button(self)
  self:arrange(false)
  if not kiosk.reduced_motion then self.arrive:start() end
  return self
end

---Asks for the pictures of a question that comes next, so that they are there with it.
function page.expect(quiz, question)
  scenery(quiz, question, question.board)
end

-- How far the paper has climbed, upright, to keep a long review above the tide.
function Page:lifted()
  local play = self.play
  if not (kiosk.upright and lifts(play)) then return 0 end
  return UPRIGHT.lift * (self.tide.running and not kiosk.reduced_motion and ease.inout(self.tide.at / TIDE) or 1)
end

local area = {}

-- Puts everything where it belongs; what moves glides when `slow`.
function Page:arrange(slow)
  local p, play = places(), self.play
  if self.hushed and play.done then return end -- it is about to go
  slow = slow and not kiosk.reduced_motion
  area.upright, area.compact, area.tall = kiosk.upright, 110, p.tall
  area.low, area.foot = p.low, play.done and p.clear or p.foot
  if kiosk.upright then
    area.x = p.left
    area.y = shore_of(play) + p.rows - (lifts(play) and p.lift or 0)
  else
    area.x = shore_of(play) + 70
    area.y = p.rows - given_up(play)
  end
  area.w = p.right - area.x
  play:place(area, slow)
  if play.lay then self:lay_board() end
  local b = p.onward
  for _, it in ipairs { self.next, self.confirm } do
    it.x, it.y, it.w, it.h = b[1], b[2], b[3], b[4]
  end
end

-- Where a picture lies that covers w by h, as large as need be: its upper edge kept, its middle in
-- the middle of what the paper leaves free.
local function cover(pic, w, h)
  if not pic or not pic.ready then return nil end
  local scale = math.max(w / pic.w, h / pic.h)
  local free = kiosk.upright and w or w - HIDDEN
  local x = math.max(w - pic.w * scale, (free - pic.w * scale) / 2)
  return math.min(0, x), 0, pic.w * scale, pic.h * scale
end

local function picture_box(self)
  if kiosk.upright then return kiosk.w, shore_of(self.play) + 50 end
  return shore_of(self.play) + 50, kiosk.h
end

function Page:lay_board()
  local w, h = picture_box(self)
  local x, y, bw, bh = cover(self.scene.picture, w, h)
  if not x then -- a board that is not there yet: as it will be, if it is drawn as asked
    x, y, bw, bh = 0, 0, w, h
  end
  self.play:lay(x, y, bw, bh)
  self.play:edge(kiosk.upright and kiosk.w or LYING.shore - 20, kiosk.upright and UPRIGHT.shore - 40 or 880)
end

-- The question is on the screen, whole: once.
local function tell_shown(self)
  if self.shown then return end
  self.shown = true
  self.on_shown()
  self.clock:start()
end

local function verdict(self)
  if self.quiet then return words.noted end
  if not self.play.points then return words.thanks end
  if self.timed_out then return words.time_up end
  return self.right and words.right or self.play.partly or words.wrong
end

-- Only what was chosen is to be seen, as if there were no right one.
local function veil(self)
  local play, question = self.play, self.question
  local chosen = {}
  for _, option in ipairs(play.chosen or {}) do chosen[option] = true end
  for _, item in ipairs(play.rows.list) do
    local option = item.value
    if question.type == "truth" then option = question.item.options[item.value and 1 or 2] end
    item:turn(chosen[option] and "chosen" or "rest")
    item.dead = true
  end
  play.veiled, play.lifts, play.tells = true, not self.hushed, nil
end

-- What the answer does to its lantern.
local function light_up(self)
  self.states[self.at] = self.right and "lit" or "tried"
  kiosk.sound(self.right and "right" or "wrong")
  if self.right and not kiosk.reduced_motion then self.light:start() end
end

local function give_feedback(self)
  local play = self.play
  tell_shown(self)
  if self.timed_out and play.points then play.points = 0 end
  self.given = true
  self.right = play.points == 60 and not self.quiet
  if self.quiet then veil(self) elseif play.points then light_up(self) end
  self.on_answered(play.points, play.chosen, self.timed_out)
  self.opening = nil
  if self.hushed then
    self.beat:start()
    return
  end
  self.verdict.words = verdict(self)
  self.source.words = self.quiet and "" or source.of(self.question)
  if play.tells then self.heading.words = words.heading(self.number, nil, play.shore == "sheet" and words.tap_places or words.tap_rows) end
  self.tide:start()
  self:arrange(true)
end

-- Nobody answered in time: nothing was right, and it is explained.
local function run_out(self)
  self.timed_out = true
  self.play:give_up()
end

---@param dt number
---@return boolean|number moving  or the seconds until the clock moves on
function Page:update(dt)
  local moving = self.arrive:step(dt)
  if not moving and picture.all_ready() then tell_shown(self) end
  if not self.play.done and self.clock:step(dt) then run_out(self) end
  moving = self.tide:step(dt) or moving
  moving = self.play:update(dt) or moving
  moving = self.light:step(dt) or moving
  if self.beat.running then
    moving = true
    if not self.beat:step(dt) then self.on_next() end
  end
  if self.play.done and not self.given then
    give_feedback(self)
    moving = true
  end
  if self.right then self.states[self.at] = self.light.running and self.light.t or "lit" end
  moving = self.next:update(dt) or moving
  if self.confirm then
    self.confirm.enabled = self.play.ready
    self.confirm.label = self.play.ready and words.done or self.play.waits
    moving = self.confirm:update(dt) or moving
  end
  if self.play.lay and self.scene.picture and self.scene.picture.ready and not self.laid then
    self:lay_board()
    self.laid, moving = true, true
  end
  return moving or not self.play.done and self.clock:wake()
end

local function answers_touch(self, t)
  local play = self.play
  if play.done then
    if self.hushed or self.next:touch(t) or self.quiet then return end
    if t.phase == "down" and t.y > places().clear + 20 then return end
    play:touch(t)
  elseif not (self.confirm and self.confirm:touch(t)) then
    play:touch(t)
  end
end

---@param t touch
function Page:touch(t)
  if t.phase == "down" then
    self.arrive:finish()
    self.tide:finish()
    self.play:skip()
    self.opening = nil
  end
  answers_touch(self, t)
  if self.play.done and not self.given then
    give_feedback(self)
  else
    self:arrange(true)
  end
end

function Page:changed()
  self:arrange(false)
end

local clip, moved = { clip = { 0, 0, 0, 0 } }, { x = 0, alpha = 1 }

function Page:draw_picture(g)
  local w, h = picture_box(self)
  local x, y, pw, ph = cover(self.scene.picture, w, h)
  clip.clip[3], clip.clip[4] = w, h
  g:push(clip)
  g:rect(0, 0, w, h, look.tide)
  if x then g:picture(self.scene.picture, x, y, pw, ph) end
  if self.play.draw_board then self.play:draw_board(g) end
  g:pop()
end

function Page:draw_opening(g)
  local x, foot, w = 64, 868, 720
  if kiosk.upright then x, foot, w = 84, 668, 912 end
  local high = self.opening[2]:measure(g, w - 80, 130)
  local y = look.whole(foot - high - 118)
  g:rect(x, y, w, foot - y, "#061A27C7", 48)
  self.opening[1]:middle(g, x + 40, y + 14, w - 80, 74, look.cream)
  self.opening[2]:top(g, x + 40, y + 88, w - 80, 130, look.white)
end

function Page:draw_paper(g)
  local p, play = places(), self.play
  local top, x = 0, nil
  if kiosk.upright then
    top, x = shore_of(play) - self:lifted(), p.left
    shore.flat(g, look.whole(top))
  else
    x = shore_of(play) + 82
    shore.upright(g, x - 82)
  end
  local arriving = self.arrive.running
  if arriving then
    moved.x, moved.alpha = look.whole(120 * (1 - self.arrive.t)), self.arrive.t
    g:push(moved)
  end
  lantern.rope(g, p.rope[1], p.rope[2], top + p.rope[3], self.states, not play.done and self.at or nil)
  local w = p.right - x
  local beside = play.done and 0 or self.clock:draw(g, p.right, top + p.heading + 22)
  self.heading:middle(g, x, top + p.heading, w - beside, 44, look.tide)
  self.ask:middle(g, x, top + p.ask, w, p.ask_high - given_up(play), look.deep)
  play:draw(g)
  if self.confirm and not play.done then self.confirm:draw(g) end
  if arriving then g:pop() end
end

local function tide_now(self)
  local p = places()
  if kiosk.reduced_motion or not self.tide.running then return p.tide end
  return look.whole(look.mix(kiosk.h + 90, p.tide, ease.inout(self.tide.at / TIDE)))
end

function Page:draw_feedback(g)
  local p, y = places(), tide_now(self)
  local glad = self.right or self.quiet or not self.play.points
  local colours = glad and "sea" or "sand"
  local ink = glad and look.white or look.deep
  local fading = self.tide.running and kiosk.reduced_motion
  if fading then
    moved.x, moved.alpha = 0, ease.clamp(self.tide.at / FADE)
    g:push(moved)
  end
  local down = y - p.tide -- everything rises with the water
  shore.tide(g, y, nil, colours)
  local c = self.play.shore and p.companion_wide or p.companion
  g:picture(glad and self.scene.glad or self.scene.calm, c[1], c[2] + down, c[3], c[4])
  self.verdict:middle(g, p.text, p.verdict + down, p.text_wide, p.verdict_high, ink)
  if self.said ~= self.play.say or not self.explained then
    self.said, self.explained = self.play.say, true
    self.why.words = self.quiet and words.then_look or words.join(self.said, self.question.why)
  end
  local high = self.why.words and self.why:top(g, p.text, p.why + down, p.text_wide, p.why_high, ink) or 0
  local foot = math.min(p.source, p.why + high + 8) -- close under the words, however few they are
  self.source:middle(g, p.text, foot + down, p.text_wide, SOURCE_HIGH, glad and "#DDF3F1" or "#4A3A1E")
  if down == 0 then self.next:draw(g) end
  if fading then g:pop() end
end

---@param g canvas
function Page:draw(g)
  self:draw_picture(g)
  self:draw_paper(g)
  if self.opening then self:draw_opening(g) end
  if self.play.done and not self.hushed then self:draw_feedback(g) end
end

return page
