-- core.cases.check - tells an author which case is wrong. A case is either a composite, and says so on
-- every page, or names where it was published; there is no third way.

local tell = require "core.tell"

local EXHIBIT = { title = true, line = true, picture = true, level = true, opening = true, closing = true }
local CASE = {
  title = true, level = true, topic = true, composite = true, source = true, review = true, facts = true, place = true, person = true,
  who = true, beats = true, turn = true, outcome = true, lesson = true, question = true, help = true,
}
local SOURCE = { issuer = true, title = true, date = true, number = true }
local LEVEL = { primary = true, middle = true, adult = true }
local DAY = "^%d%d%d%d%-%d%d%-%d%d$"

local function origin(at, case)
  if case.composite == true then return end
  if not case.source then
    tell.wrong(at, "要么写 composite = true，要么写 source（公开发布的来源）。", "say composite = true, or give the source where it was published.")
  end
  tell.fields(at, case.source, SOURCE)
  tell.needs(at, case.source, { "issuer", "title", "date" })
end

return function(spec)
  local where = { "cases" }
  tell.fields(where, spec, EXHIBIT)
  tell.needs(where, spec, { "title", "opening" })
  if #spec == 0 then tell.wrong(where, "一个案例也没有。", "there is no case.") end
  local open = false -- a case for everyone
  for i, case in ipairs(spec) do
    local at = { "cases", zh = "案例 " .. i, en = "case " .. i }
    tell.fields(at, case, CASE)
    tell.needs(at, case, { "title", "place", "who", "beats", "turn", "outcome", "lesson", "question", "help", "review" })
    tell.value(at, case, "level", LEVEL)
    origin(at, case)
    if not tostring(case.review):match(DAY) then
      tell.wrong(at, 'review（复核日期）要写成 "2027-05-24" 这样。', 'review, the day to look at it again, is written "2027-05-24".')
    end
    open = open or case.level == nil or case.level == "primary"
  end
  if not open and spec.level == nil then
    tell.wrong(where, "没有一个案例是小学生能看的；整个展项只给初中以上看，就写 level。", "there is no case for level primary; an exhibit for higher levels says its level.")
  end
end
