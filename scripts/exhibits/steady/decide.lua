-- exhibit.decide - the end: a ride one had better not take, two ways to say so, and who helps.
-- Two pupils think it over below; both answers are right. The tide that an answer brings says why, and stays clear of the answers.

local kiosk   = require "kiosk"
local picture = require "picture"
local ease    = require "core.ease"
local button  = require "core.button"
local look    = require "core.look"
local paper   = require "core.paper"
local shore   = require "core.shore"
local words   = require "exhibit.words"

local RISE = 0.32

-- x of the words and their room; baselines; the picture's box; answers: x, y, w, h, step down; people:
-- their middle, foot, height, and how far apart they stand.
local WIDE = {
  x = 962, room = 888, title = 138, case = 218, size = 40, shore = 880, box = { 930, 1080 },
  answers = { 950, 306, 900, 148, 170 }, people = { 1400, 1100, 384, 290 }, tide = 722, verdict = { 500, 812, 1356 }, help = { 500, 884, 62 },
}
local TALL = {
  x = 84, room = 912, title = 850, case = 924, size = 44, shore = 728, box = { 1080, 800 },
  answers = { 84, 1036, 912, 140, 164 }, people = { 730, 1936, 516, 300 }, tide = 1412, verdict = { 84, 1484, 912 }, help = { 84, 1620, 62 },
}

local decide = {}

local tide = ease.timer(RISE)
local road, people

local function at() return kiosk.upright and TALL or WIDE end

function decide.enter()
  road = picture.get("places/road.svg", nil, 1080)
  people = {}
  for i, name in ipairs { "girl-secondary-worried", "boy-secondary-neutral" } do people[i] = picture.get("people/" .. name .. ".svg", nil, at().people[3]) end
end

---Both answers; `chosen` is the number of the one that was given, or nil.
---@param chosen? integer
---@param press fun(button: Button)
---@return Button[]
function decide.answers(chosen, press)
  local a, list = at().answers, {}
  for i, said in ipairs(words.choices) do
    list[i] = button.new {
      x = a[1], y = a[2] + (i - 1) * a[5], w = a[3], h = a[4], label = said, kind = "answer", letter = i == 1 and "A" or "B",
      value = i, state = chosen == i and "right" or chosen and "rest" or "idle", press = press,
    }
  end
  return list
end

function decide.rise()
  if not kiosk.reduced_motion then tide:start() end
end

---@return boolean moving
function decide.update(dt) return tide:step(dt) end

-- The picture covers its box; what is too much is cut off left and below, where the driver sits:
-- this is the passenger's view.
local function scenery(g, w, h)
  if not road.ready then return g:rect(0, 0, w, h, look.tide) end
  local k = math.max(w / road.w, h / road.h)
  g:push { clip = { 0, 0, w, h } }
  g:picture(road, w - road.w * k, 0, road.w * k, road.h * k)
  g:pop()
end

---The picture and the question; the answers are buttons and come after it.
---@param g canvas
function decide.draw(g)
  local p = at()
  scenery(g, p.box[1], p.box[2])
  if g.upright then shore.flat(g, p.shore) else shore.upright(g, p.shore) end
  paper.title(g, words.ask, p.x, p.title, p.room)
  paper.body(g, words.case, p.x, p.case, p.room, p)
  local x, foot, h, apart = table.unpack(p.people)
  for i, one in ipairs(people) do g:picture(one, x + (i - 1.5) * apart - h * 0.4, foot - h, h * 0.8, h) end
end

local verdict = { size = 50, bold = true, color = look.white, line = 1.25 }
local number = { size = 42, color = look.white, line = 1.3 }

---What the tide brings, over the answers' feet.
---@param g canvas
function decide.draw_tide(g)
  local p = at()
  local down = tide.running and look.whole((g.h + 90 - p.tide) * (1 - ease.inout(tide.at / RISE))) or 0
  shore.tide(g, p.tide + down, nil, "sea")
  verdict.width = p.verdict[3]
  paper.put(g, words.verdict, p.verdict[1], p.verdict[2] + down, verdict)
  for i, said in ipairs(words.help) do
    paper.put(g, said, p.help[1], p.help[2] + (i - 1) * p.help[3] + down, number)
  end
end

return decide
