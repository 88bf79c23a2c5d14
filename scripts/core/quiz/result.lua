-- result.lua - what a round's end says: how many lanterns shine, never how many do not; what waits can
-- be looked at again. Several players share it.

local lantern = require "core.lantern"
local night   = require "core.quiz.night"
local words   = require "core.quiz.words"

local result = {}

local TOPICS_SHOWN = 3

---How many are lit, and which wait.
function result.count(states)
  local lit, waiting = 0, {}
  for i, state in ipairs(states) do
    if state == "lit" then lit = lit + 1 else waiting[#waiting + 1] = i end
  end
  return lit, waiting
end

-- The topics of what waits, each once, in both languages.
local function topics(quiz, questions, waiting)
  local zh, en, seen = {}, {}, {}
  for _, i in ipairs(waiting) do
    local topic = questions[i].topic
    if topic and not seen[topic] and #zh < TOPICS_SHOWN then
      seen[topic] = true
      local scene = quiz.scenes and quiz.scenes[topic]
      zh[#zh + 1], en[#en + 1] = topic, scene and scene.english or topic
    end
  end
  return zh, en
end

---Whether so many lanterns are a pass.
function result.passed(quiz, lit)
  return lit >= (quiz.pass or quiz.draw)
end

local function closing(quiz, lit)
  local passed = result.passed(quiz, lit)
  local list = passed and quiz.home or quiz.again
  return list and words.about(list[1], list[2])
end

---@param it table quiz, questions, states, round (how many came before), together?, on_retry, on_more
function result.new(it)
  local quiz, lit, waiting = it.quiz, result.count(it.states)
  local carry = quiz.carry and quiz.carry[it.round % #quiz.carry + 1]
  local actions = { { label = words.more(#it.states), press = it.on_more } }
  if #waiting > 0 then table.insert(actions, 1, { label = words.light_those(#waiting), icon = "again", press = it.on_retry }) end
  local screen = night.new {
    big = it.together and words.together(lit) or words.lit(lit, #it.states),
    lines = {
      #waiting > 0 and words.waiting(#waiting, topics(quiz, it.questions, waiting)) or words.all_yours,
      carry and words.carry(carry) or false,
      closing(quiz, lit) or false,
    },
    phones = quiz.phones, ropes = { { states = it.states, place = lantern.over_sky } }, actions = actions,
  }
  screen.retry, screen.more = #waiting > 0 and screen.list[1] or nil, screen.list[#screen.list]
  return screen
end

return result
