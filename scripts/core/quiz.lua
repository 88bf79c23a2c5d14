-- quiz.lua - an exhibit that asks: `return quiz { title = …, draw = 10, q.single { … }, … }`.
--
-- It draws a round from all its questions, one page each, and ends on the night sky. Scores never
-- leave it. core/quiz/fields.lua lists every field; what is wrong is told when the file is read.

local kiosk   = require "kiosk"
local common  = require "core.fields"
local lantern = require "core.lantern"
local nearest = require "core.nearest"
local count   = require "core.quiz.count"
local fields  = require "core.quiz.fields"
local fit     = require "core.quiz.fit"
local item    = require "core.quiz.item"
local join    = require "core.quiz.join"
local page    = require "core.quiz.page"
local pick    = require "core.quiz.pick"
local place   = require "core.place"
local result  = require "core.quiz.result"
local screens = require "core.screens"
local shuffle = require "core.shuffle"
local versus  = require "core.quiz.versus"

local Quiz = {}
Quiz.__index = Quiz
screens.into(Quiz)

---@type core.quiz
local quiz = {}

local function constructor(kind)
  return function(question)
    if not fields.check_question(kind, question) then return fields.LEFT_OUT end
    question.type = kind
    question.level = question.level or "P"
    item.name(question)
    return question
  end
end

for _, kind in ipairs {
  "single", "multiple", "truth", "scenario", "pictures", "order", "match", "sort", "gap", "memory", "hotspot", "spot", "number", "survey",
} do
  quiz[kind] = constructor(kind)
end

-- A word such as q.singel is a mistake in the author's file: say so there.
local function unknown(_, name)
  local kinds = {}
  for kind in pairs(quiz) do kinds[#kinds + 1] = kind end
  table.sort(kinds)
  local near = nearest.of(tostring(name), kinds)
  kiosk.complain("没有 q." .. tostring(name) .. " 这种题" .. (near and "，是不是想写 q." .. near .. "？" or "。"),
    "there is no q." .. tostring(name) .. (near and "; did you mean q." .. near .. "?" or "."))
  return function() return fields.LEFT_OUT end
end

-- The questions in the list itself, then those of the banks; those that are well.
local function gather(it)
  local questions, ids, i = {}, {}, 0
  local function add(list, step)
    for at, question in ipairs(list) do
      i = i + 1
      if fields.check_listed(question, i, ids, step or at) then questions[#questions + 1] = question end
    end
  end
  add(it)
  for at, bank in ipairs(it.banks or {}) do
    add(common.script("quiz", bank, "banks", at), "banks")
  end
  return questions
end

local show_question, show_result

-- How many play.
local function players(self)
  return self.players and #self.players or 1
end

-- Begins with these lanterns: `queue` are the places in `questions` still to be asked, and opinions.
local function begin(self, queue)
  self.queue, self.done, self.seed = queue, 0, shuffle.seed()
  kiosk.skin("paper")
  count.round(self.it, self.all, #queue, players(self))
  show_question(self)
end

-- A group has one first round, whoever of it plays: so each question has enough answers to be told.
local function new_round(self)
  if kiosk.batch_seed ~= 0 and self.rounds == 0 then pick.seed(kiosk.batch_seed) end
  self.questions = pick.round(self.it, self.all, kiosk.level, self.asked)
  pick.seed(nil)
  local n = #self.questions
  self.states = lantern.paper(n)
  for _, player in ipairs(self.players or {}) do player.states = lantern.paper(n) end
  local queue = {}
  for i = 1, n do queue[i] = i end
  for _, survey in ipairs(pick.surveys(self.it, self.all, kiosk.level, self.asked)) do queue[#queue + 1] = survey end
  begin(self, queue)
end

-- The lanterns that wait, once more.
local function retry(self)
  local _, waiting = result.count(self.states)
  begin(self, waiting)
end

-- The question at a place of the queue, and the lantern it may light.
local function in_queue(self, i)
  local entry = self.queue[i]
  if type(entry) == "table" then return entry, nil end
  return self.questions[entry], entry
end

function show_question(self)
  local question, at = in_queue(self, self.done + 1)
  local kind = self.players and versus or page
  pick.seed(self.seed + self.done) -- so that a file saved meanwhile changes no order
  self.screen = kind.new {
    quiz = self.it, question = question, states = self.states, at = at, players = self.players,
    number = self.done + 1, last = self.done + 1 == #self.queue, opening = self.opening,
    on_shown = function() count.shown(self.it, question, players(self)) end,
    on_answered = function(...) count.answered(question, ...) end,
    on_next = function()
      lantern.settle(self.states)
      self.done = self.done + 1
      self:later(self.done < #self.queue and show_question or show_result)
    end,
  }
  pick.seed(nil)
  self.opening = nil
  local after = in_queue(self, self.done + 2)
  if after then page.expect(self.it, after) end
end

function show_result(self)
  for zone = 1, players(self) do
    local states = self.players and self.players[zone].states or self.states
    count.over(result.passed(self.it, result.count(states)), zone)
  end
  self.screen = result.new {
    quiz = self.it, questions = self.questions, states = self.states, round = self.rounds, together = players(self) > 1,
    on_retry = function() self:later(retry) end,
    on_more = function() self:later(new_round) end,
  }
  self.rounds = self.rounds + 1
  kiosk.completed()
end

-- Who plays is asked once; they stay together for further rounds.
local function show_join(self)
  kiosk.skin("paper")
  self.screen = join.new {
    quiz = self.it, seats = self.it.versus,
    on_start = function(players)
      self.players = players
      self:later(new_round)
    end,
  }
end

-- Questions by their place in the file while their number is the same: a stem that is reworded may be
-- another id. Else by their id.
local function named(self, questions)
  local names = {}
  for i, question in ipairs(questions) do names[i] = { place.index(self.all, question), question.id } end
  return names
end

local function by_name(self, names, n)
  local found, of_id = {}, {}
  for _, question in ipairs(self.all) do of_id[question.id] = question end
  for i, name in ipairs(place.read(names)) do
    found[i] = n == #self.all and self.all[name[1]] or of_id[name[2]]
    if not found[i] then return {} end
  end
  return found
end

function Quiz:place()
  if self.players or not self.queue then return nil end
  local asked, surveys, queue = {}, {}, {}
  lantern.settle(self.states)
  for _, question in ipairs(self.all) do
    if self.asked[question] then asked[#asked + 1] = question end
  end
  for i, entry in ipairs(self.queue) do
    if type(entry) == "table" then surveys[#surveys + 1] = entry else queue[i] = entry end
  end
  return {
    n = #self.all, questions = named(self, self.questions), asked = named(self, asked), surveys = named(self, surveys),
    queue = queue, states = self.states, done = self.done, seed = self.seed, rounds = self.rounds,
  }
end

-- Goes on where a version before this one was. False: there is nothing to go on with.
local function go_on(self, told)
  local questions = by_name(self, told.questions, told.n)
  if #questions ~= self.it.draw then return false end
  for _, question in ipairs(by_name(self, told.asked, told.n)) do self.asked[question] = true end
  self.questions, self.states, self.rounds = questions, told.states, told.rounds
  self.queue = told.queue
  for _, survey in ipairs(by_name(self, told.surveys, told.n)) do self.queue[#self.queue + 1] = survey end
  self.done, self.seed, self.opening = told.done, told.seed, nil
  kiosk.skin("paper")
  count.round(self.it, self.all, #self.queue, 1)
  if self.done < #self.queue then
    show_question(self)
  else
    self.rounds = self.rounds - 1 -- the result counts its round
    show_result(self)
  end
  return true
end

function Quiz:enter(told)
  self.asked, self.rounds, self.players = {}, 0, nil
  local opening = self.it.opening
  self.opening = opening and {
    fit.new { words = opening[1], size = 54, upto = 34, bold = true },
    fit.new { words = opening[2] or "", size = 38, upto = 32, even = true },
  }
  lantern.enter()
  if self.it.versus then
    show_join(self)
  elseif not go_on(self, place.read(told)) then
    new_round(self)
  end
  kiosk.wait_for_pictures()
end

---@param it table fields.shapes.quiz, and the questions
---@return exhibit
local function new(_, it)
  fields.check_quiz(it)
  local all = gather(it)
  pick.check(it, all)
  return setmetatable({ it = it, all = all, title = it.title, line = it.line, picture = it.picture, level = it.level }, Quiz)
end

return setmetatable(quiz, { __call = new, __index = unknown })
