-- lesson.lua - asks, shows pages, and asks again: `return lesson { title = …, learn = { { … } }, { about = …,
-- group = …, a = q.single { … }, b = q.single { … } } }`.
--
-- A pair is one thing asked in two ways. A visitor meets one form before the pages and the other after
-- them; chance says which comes first, so that neither form is always the easier one. Before, nobody is
-- told what is right. Nothing is kept: the kiosk counts sums, and how much was gained (tally/FORMAT.md).
-- core/lesson/fields.lua lists every field.

local kiosk   = require "kiosk"
local lantern = require "core.lantern"
local pages   = require "core.pages"
local place   = require "core.place"
local screens = require "core.screens"
local shuffle = require "core.shuffle"
local fields  = require "core.lesson.fields"
local own     = require "core.lesson.words"
local count   = require "core.quiz.count"
local fit     = require "core.quiz.fit"
local night   = require "core.quiz.night"
local page    = require "core.quiz.page"
local pick    = require "core.quiz.pick"
local result  = require "core.quiz.result"
local words   = require "core.quiz.words"

local Lesson = {}
Lesson.__index = Lesson
screens.into(Lesson)

-- Where the two ropes of the end hang: before them, and now.
local BEFORE = { size = 40, sag = 26, y = 143, x = 150, w = 560 }
local AFTER = { size = 66, sag = 34, y = 60, x = 820, w = 960 }
local BEFORE_UPRIGHT = { size = 36, sag = 22, y = 90, x = 270, w = 540 }
local AFTER_UPRIGHT = { size = 56, sag = 30, y = 330, x = 120, w = 840 }

local function before_place() return kiosk.upright and BEFORE_UPRIGHT or BEFORE end
local function after_place() return kiosk.upright and AFTER_UPRIGHT or AFTER end

local OTHER = { a = "b", b = "a" }

---------------------------------------------------------------- what is asked

-- The hardest pairs that are meant for this visitor, in the order of the file; a group has the same ones.
local function choose(it)
  local pool, taken = fields.up_to(it, kiosk.level), {}
  if #pool == 0 then pool = fields.up_to(it, it.level) end
  local draw, n = it.draw or #pool, 0
  if kiosk.batch_seed ~= 0 then pick.seed(kiosk.batch_seed) end
  pick.shuffle(pool)
  pick.seed(nil)
  for _, level in ipairs { "A", "M", "P" } do
    for _, pair in ipairs(pool) do
      if pair.a.level == level and n < draw then
        taken[pair], n = true, n + 1
      end
    end
  end
  local list = {}
  for _, pair in ipairs(it) do
    if taken[pair] then list[#list + 1] = pair end
  end
  return list
end

---------------------------------------------------------------- what is counted

-- The mean points of each group of topics: points[i] are those of the i-th pair.
local function by_group(self, points)
  local sum, n, means = {}, {}, {}
  for i, pair in ipairs(self.pairs) do
    sum[pair.group], n[pair.group] = (sum[pair.group] or 0) + points[i], (n[pair.group] or 0) + 1
  end
  for group, total in pairs(sum) do means[group] = (2 * total + n[group]) // (2 * n[group]) end -- to the nearest
  return means
end

local function tell_gain(self, after)
  local then_, now = by_group(self, self.before), after and by_group(self, after) or {}
  for group, points in pairs(then_) do kiosk.gain(group, points, now[group], self.first) end
end

---------------------------------------------------------------- the way through

local show_question, show_pages, show_end

-- Asks the pairs at these places, in one form.
local function ask(self, phase, queue)
  self.phase, self.queue, self.done = phase, queue, 0
  kiosk.skin("paper")
  show_question(self)
end

local function all_places(self)
  local queue = {}
  for i = 1, #self.pairs do queue[i] = i end
  return queue
end

-- The form that is asked now.
local function form(self) return self.phase == "before" and self.first or OTHER[self.first] end

local function answered(self, at, question, points, chosen, timed_out)
  local before = self.phase == "before"
  local list = before and self.before or self.after
  list[at] = points
  count.answered(question, points, chosen, timed_out, 1, before)
  if before and self.done + 1 == #self.queue then tell_gain(self) end
end

local function on_next(self)
  lantern.settle(self.states)
  self.done = self.done + 1
  if self.done < #self.queue then return self:later(show_question) end
  self:later(self.phase == "before" and show_pages or show_end)
end

function show_question(self)
  local at, before = self.queue[self.done + 1], self.phase == "before"
  local question = self.pairs[at][form(self)]
  pick.seed(self.seed + self.done + (before and 0 or #self.pairs)) -- so that a file saved meanwhile changes no order
  self.screen = page.new {
    quiz = self.it, question = question, states = self.states, at = at, quiet = before,
    number = self.done + 1, last = self.done + 1 == #self.queue, opening = self.opening, when = before and words.before or words.after,
    on_shown = function() count.shown(self.it, question, 1) end,
    on_answered = function(...) answered(self, at, question, ...) end,
    on_next = function() on_next(self) end,
  }
  pick.seed(nil)
  self.opening = nil
  local after = self.queue[self.done + 2]
  if after then page.expect(self.it, self.pairs[after][form(self)]) end
end

-- Pages are an exhibit of their own; here they are one screen.
local Learn = {}
Learn.__index = Learn

function Learn:update(dt) return self.pages:update(dt) or true end
function Learn:draw(g) self.pages:draw(g) end
function Learn:touch(t) self.pages:touch(t) end
function Learn:changed() self.pages:changed() end

function show_pages(self, told)
  self.phase = "learn"
  self.learn.onward = { label = own.ask_again, press = function() self:later(self.on_learned) end }
  self.screen = setmetatable({ pages = self.learn }, Learn)
  self.learn:enter(told)
end

-- After the pages: the other form; another time only what still waits, which is a round of its own.
local function first_learned(self) ask(self, "after", all_places(self)) end

local function waiting_learned(self)
  local _, waiting = result.count(self.states)
  for _, i in ipairs(waiting) do self.states[i] = "paper" end
  count.round(self.it, self.all, #waiting, 1, self.first)
  ask(self, "again", waiting)
end

local function full(points)
  local n = 0
  for _, p in ipairs(points) do
    if p == 60 then n = n + 1 end
  end
  return n
end

-- What still waits, in both languages.
local function about(self, waiting)
  local zh, en = {}, {}
  for i, at in ipairs(waiting) do
    local what = self.pairs[at].about
    zh[i], en[i] = words.of(what, "zh"), words.of(what, "en")
  end
  return zh, en
end

local function states_of(points)
  local states = {}
  for i, p in ipairs(points) do states[i] = p == 60 and "lit" or "paper" end
  return states
end

function show_end(self)
  local lit, waiting = result.count(self.states)
  local n, before = #self.pairs, full(self.before)
  if self.phase == "after" then tell_gain(self, self.after) end
  count.over(lit >= (self.it.pass or n), 1)
  self.phase = "end"
  local leave = { label = own.leave, press = function() kiosk.home() end }
  local look = { label = own.look_again, icon = "again", press = function()
    self.on_learned = waiting_learned
    self:later(show_pages)
  end }
  self.screen = night.new {
    big = own.big(before, lit, n),
    lines = {
      #waiting > 0 and words.waiting(#waiting, about(self, waiting)) or own.learned(before, n),
      self.it.carry and words.carry(self.it.carry) or false, false,
    },
    phones = self.it.phones or own.phones,
    ropes = {
      { states = states_of(self.before), place = before_place, label = own.score(words.before, before, n) },
      { states = self.states, place = after_place, label = own.score(words.after, lit, n) },
    },
    actions = #waiting > 0 and { look, leave } or { leave },
  }
  kiosk.completed()
end

---------------------------------------------------------------- its life

-- Goes on where a version before this one was: the pairs by their place in the file.
local function go_on(self, told)
  if told.n ~= #self.it then return false end
  for i, at in ipairs(told.pairs) do self.pairs[i] = self.it[at] end
  self.first, self.seed, self.states, self.before, self.after = told.first, told.seed, told.states, told.before, told.after
  self.on_learned = told.again and waiting_learned or first_learned
  self.phase, self.queue, self.done = told.phase, told.queue, told.done
  if told.phase == "learn" then
    show_pages(self, told.page)
  elseif told.phase == "end" then
    show_end(self)
  else
    kiosk.skin("paper")
    show_question(self)
  end
  return true
end

local function begin(self)
  self.first, self.seed = math.random(2) == 1 and "a" or "b", shuffle.seed()
  self.pairs = choose(self.it)
  local n = #self.pairs
  self.states, self.before, self.after = lantern.paper(n), {}, {}
  self.on_learned = first_learned
  local opening = self.it.opening or own.opening
  self.opening = {
    fit.new { words = opening[1], size = 50, upto = 34, bold = true },
    fit.new { words = opening[2] or "", size = 36, upto = 26 },
  }
  count.round(self.it, self.all, 2 * n, 1, self.first)
  ask(self, "before", all_places(self))
end

function Lesson:enter(told)
  self.pairs = {}
  lantern.enter()
  if not go_on(self, place.read(told)) then begin(self) end
  kiosk.wait_for_pictures()
end

function Lesson:place()
  lantern.settle(self.states)
  local at = {}
  for i, pair in ipairs(self.pairs) do at[i] = place.index(self.it, pair) end
  return {
    n = #self.it, pairs = at, first = self.first, seed = self.seed, states = self.states, before = self.before, after = self.after,
    phase = self.phase, queue = self.queue, done = self.done, again = self.on_learned == waiting_learned,
    page = self.phase == "learn" and self.learn:place() or nil,
  }
end

---@param it table fields.shapes.lesson
---@return exhibit
return function(it)
  fields.check(it)
  local all = {}
  for _, pair in ipairs(it) do
    for _, form in ipairs { "a", "b" } do
      local question = pair[form]
      question.scene, question.topic = pair, question.topic or words.of(pair.about, "zh")
      all[#all + 1] = question
    end
  end
  local learn = pages { title = it.title, level = it.level, table.unpack(it.learn) }
  return setmetatable({ it = it, all = all, learn = learn, title = it.title, line = it.line, picture = it.picture, level = it.level }, Lesson)
end
