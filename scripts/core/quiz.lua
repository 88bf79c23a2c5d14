-- quiz.lua - an exhibit that asks: `return quiz { title = …, draw = 10, q.single { … }, … }`.
--
-- It draws a round from all its questions, one page each, and ends on the night sky. Scores never
-- leave it. core/quiz/fields.lua lists every field; what is wrong is told when the file is read.

local kiosk   = require "kiosk"
local lantern = require "core.lantern"
local nearest = require "core.nearest"
local fields  = require "core.quiz.fields"
local fit     = require "core.quiz.fit"
local page    = require "core.quiz.page"
local pick    = require "core.quiz.pick"
local result  = require "core.quiz.result"

local Quiz = {}
Quiz.__index = Quiz

local quiz = {}

local function constructor(kind)
  return function(question)
    fields.check_question(kind, question)
    question.type = kind
    question.level = question.level or "P"
    return question
  end
end

for _, kind in ipairs { "single", "multiple", "truth", "scenario", "order", "match", "hotspot", "number" } do
  quiz[kind] = constructor(kind)
end

-- A word such as q.singel is a mistake in the author's file: say so there.
local function unknown(_, name)
  local kinds = {}
  for kind in pairs(quiz) do kinds[#kinds + 1] = kind end
  table.sort(kinds)
  local near = nearest.of(tostring(name), kinds)
  error(fields.tell("没有 q." .. tostring(name) .. " 这种题" .. (near and "，是不是想写 q." .. near .. "？" or "。"),
    "there is no q." .. tostring(name) .. (near and "; did you mean q." .. near .. "?" or ".")), 2)
end

-- The questions in the list itself, then those of the banks.
local function gather(it)
  local questions = {}
  local function add(list)
    for _, question in ipairs(list) do
      questions[#questions + 1] = question
    end
  end
  add(it)
  for _, bank in ipairs(it.banks or {}) do
    add(require("exhibit." .. bank))
  end
  return questions
end

local show_question, show_result

-- Begins with these lanterns: `queue` are the places in `questions` still to be asked.
local function begin(self, queue)
  self.queue, self.done = queue, 0
  kiosk.skin("paper")
  show_question(self)
end

local function new_round(self)
  self.questions = pick.round(self.it, self.all, kiosk.level, self.asked)
  self.states = {}
  local queue = {}
  for i = 1, #self.questions do
    self.states[i], queue[i] = "paper", i
  end
  begin(self, queue)
end

-- The lanterns that wait, once more.
local function retry(self)
  local queue = {}
  for i, state in ipairs(self.states) do
    if state ~= "lit" then queue[#queue + 1] = i end
  end
  begin(self, queue)
end

function show_question(self)
  local at = self.queue[self.done + 1]
  self.screen = page.new {
    quiz = self.it, question = self.questions[at], states = self.states, at = at,
    number = self.done + 1, last = self.done + 1 == #self.queue, opening = self.opening,
    on_next = function()
      self.done = self.done + 1
      self.pending = self.done < #self.queue and show_question or show_result
    end,
  }
  self.opening = nil
  local after = self.queue[self.done + 2]
  if after then page.expect(self.it, self.questions[after]) end
end

function show_result(self)
  self.screen = result.new {
    quiz = self.it, questions = self.questions, states = self.states, round = self.rounds,
    on_retry = function() self.pending = retry end,
    on_more = function() self.pending = new_round end,
  }
  self.rounds = self.rounds + 1
  kiosk.completed()
end

function Quiz:enter()
  self.asked, self.rounds = {}, 0
  local opening = self.it.opening
  self.opening = opening and {
    fit.new { words = opening[1], size = 50, upto = 34, bold = true },
    fit.new { words = opening[2] or "", size = 36, upto = 26 },
  }
  lantern.enter("rope")
  new_round(self)
  kiosk.wait_for_pictures()
end

-- Pages change between frames, never in the middle of a touch.
function Quiz:update(dt)
  local pending = self.pending
  if pending then
    self.pending = nil
    pending(self)
  end
  if not self.screen:update(dt) then return math.huge end
end

function Quiz:draw(g) self.screen:draw(g) end
function Quiz:touch(t) self.screen:touch(t) end
function Quiz:changed() self.screen:changed() end

---@param it table fields.shapes.quiz, and the questions
---@return exhibit
local function new(_, it)
  fields.check_quiz(it)
  local all = gather(it)
  fields.check_list(all, #it)
  pick.check(it, all)
  return setmetatable({ it = it, all = all, title = it.title, line = it.line, picture = it.picture, level = it.level }, Quiz)
end

return setmetatable(quiz, { __call = new, __index = unknown })
