-- count.lua - tells the stage what the figures of a quiz need: a round, what was shown, what was
-- answered. Only numbers; the stage measures the seconds, and knows which rounds count. Several
-- players have a zone each, and a round in it.

local kiosk = require "kiosk"
local item  = require "core.quiz.item"

local count = {}

local told = {} -- versions whose text was handed over in this opening

---@param quiz table
---@param all table[]      every question it may draw from
---@param asked integer     opinions too
---@param players integer  1: alone
---@param form? "a"|"b"     of two parallel ones, the one that is asked first
function count.round(quiz, all, asked, players, form)
  local mode, pool = players > 1 and "versus" or "solo", item.pool(all, quiz)
  for zone = 1, players do
    kiosk.round { pool = pool, mode = mode, form = form or "-", asked = asked, zone = zone }
  end
end

---A question is on the screen, whole. Its text goes first, once; what the stage has no room for is
---handed over when it is shown again.
---@param players integer
function count.shown(quiz, question, players)
  local version = question.item.version
  if not told[version] then
    local scene = question.scene or quiz.scenes and quiz.scenes[question.topic]
    told[version] = kiosk.item_text(version, item.text(question, scene and scene.group or "other"))
  end
  for zone = 1, players do kiosk.shown(version, item.options(question), zone) end
end

---It was confirmed. An opinion has a choice but no score.
---@param question table
---@param points integer?
---@param chosen table[]?   the options that were chosen
---@param timed_out boolean?
---@param zone integer?
---@param before boolean?   asked before a lesson
function count.answered(question, points, chosen, timed_out, zone, before)
  kiosk.answered(question.item.version, points, nil, item.numbers(question, chosen), timed_out, zone or 1, before)
end

---The result was reached.
---@param passed boolean
---@param zone integer?
function count.over(passed, zone) kiosk.round_over(passed, zone or 1) end

return count
