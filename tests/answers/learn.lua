-- A lesson of three pairs: two of one group, one of another.
local lesson = require "core.lesson"
local q = require "core.quiz"

local function pair(n, group)
  local function one(form)
    return q.single { ask = "问" .. n .. form, right = { zh = "对" .. n .. form }, wrong = { { zh = "错" .. n .. form } }, why = "因为" }
  end
  return { about = "第" .. n, group = group, a = one "a", b = one "b" }
end

return lesson { title = "学", learn = { { title = "看", scene = "places/market.svg" } }, pair(1, "recognise"), pair(2, "recognise"), pair(3, "refuse") }
