-- core.cases.reader - one case, part by part: who, what happened, the turning point, how it ended, what
-- it teaches, and a question with the way to help. Where it comes from stands on every page.

local kiosk   = require "kiosk"
local picture = require "picture"
local button  = require "core.button"
local ease    = require "core.ease"
local label   = require "core.label"
local look    = require "core.look"
local paper   = require "core.paper"
local place   = require "core.place"
local shore   = require "core.shore"
local fit     = require "core.quiz.fit"

local ARRIVE = 0.28

local reader = {}

reader.COMPOSITE = { zh = "改编示例 · 非真实人物", en = "Composite sample · not real persons" }

local WORDS = {
  who = { zh = "谁", en = "Who" },
  beat = { zh = "经过", en = "What happened" },
  turn = { zh = "转折", en = "The turning point" },
  outcome = { zh = "结果", en = "How it ended" },
  lesson = { zh = "道理", en = "What it teaches" },
  question = { zh = "问一问", en = "A question" },
  help = { zh = "求助：", en = "Help: " },
  review = { zh = "复核日期 ", en = "To be reviewed " },
  next = { zh = "下一段", en = "Next" },
  back = { zh = "上一段", en = "Back" },
  wall = { zh = "别的路", en = "All cases" },
}

local WIDE = {
  shore = 800, label = { 900, 60, 950 }, title = { 900, 166, 950, 90 }, kind = { 900, 292, 950 }, text = { 900, 366, 950, 330 },
  help = { 900, 706, 950, 60 }, source = { 900, 776, 950, 44 }, marks = 846, onward = { 1516, 880, 340, 136 }, back = { 1232, 880, 260, 136 },
  person = { 400, 1080, 800 },
}
local TALL = {
  shore = 800, label = { 84, 896, 912 }, title = { 84, 996, 912, 90 }, kind = { 84, 1116, 912 }, text = { 84, 1186, 912, 320 },
  help = { 84, 1516, 912, 56 }, source = { 84, 1604, 450, 80 }, marks = 1712, onward = { 656, 1744, 340, 136 }, back = { 656, 1592, 340, 112 },
  person = { 540, 860, 700 },
}

local function places() return kiosk.upright and TALL or WIDE end

local Reader = {}
Reader.__index = Reader

local TURNED = { turn = true, outcome = true, lesson = true, question = true } -- what follows the turning point

local function person(name) return name and picture.get("people/" .. name .. ".svg", 640) end

-- Two texts of both languages as one.
local function joined(a, b)
  local function of(words, lang) return type(words) == "table" and (words[lang] or words.zh) or words end
  return { zh = of(a, "zh") .. of(b, "zh"), en = of(a, "en") .. of(b, "en") }
end

local function parts_of(case)
  local parts = { { "who", case.who } }
  for i, beat in ipairs(case.beats) do
    parts[#parts + 1] = { "beat", beat, joined(WORDS.beat, { zh = " " .. i, en = " · " .. i }) }
  end
  for _, name in ipairs { "turn", "outcome", "lesson", "question" } do
    parts[#parts + 1] = { name, case[name] }
  end
  return parts
end

---@return words where a case comes from
function reader.origin(case)
  local source = case.source
  if case.composite then return reader.COMPOSITE end
  local number = source.number and { zh = " " .. source.number, en = " " .. source.number } or { zh = "", en = "" }
  return joined(joined(source.issuer, { zh = "《", en = ", " }), joined(source.title, joined({ zh = "》", en = ", " }, joined(source.date, number))))
end

---@param it table case, on_wall, at (the part to begin with)
function reader.new(it)
  local self = setmetatable(it, Reader)
  local case = it.case
  self.parts = parts_of(case)
  self.view = picture.get("places/" .. case.place .. ".svg", nil, 1080)
  self.person = person(case.person)
  self.after = case.after and person(case.after) or self.person
  self.label = fit.new { words = reader.origin(case), size = 40, upto = 28, bold = true }
  self.title = fit.new { words = case.title, size = 72, upto = 44, bold = true }
  self.text = fit.new { size = 60, upto = 36, line = 1.42, even = true }
  self.help = fit.new { words = joined(WORDS.help, case.help), size = 42, upto = 28, bold = true }
  self.review = fit.new { words = joined(WORDS.review, case.review), size = 30, upto = 26 }
  self.arrive = ease.timer(ARRIVE)
  self:go(place.clamp(it.at, self.parts))
  return self
end

function Reader:go(at)
  self.at = at
  self.text.words = self.parts[at][2]
  self.arrive:start()
  if at == #self.parts then kiosk.completed() end
  self:changed()
end

function Reader:changed()
  local p, list = places(), {}
  local function add(box, it)
    it.x, it.y, it.w, it.h = box[1], box[2], box[3], box[4]
    list[#list + 1] = button.new(it)
  end
  local function to(step) return function() self.pending = self.at + step end end
  if self.at < #self.parts then
    add(p.onward, { kind = "primary", icon = "next", label = WORDS.next, press = to(1) })
  else
    add(p.onward, { kind = "primary", label = WORDS.wall, press = self.on_wall })
  end
  if self.at > 1 then
    add(p.back, { kind = "quiet", label = WORDS.back, press = to(-1) })
  else
    add(p.back, { kind = "quiet", label = WORDS.wall, press = self.on_wall })
  end
  self.buttons = button.group(list)
end

-- Parts change between frames, never in the middle of a touch.
function Reader:update(dt)
  if self.pending then
    self:go(self.pending)
    self.pending = nil
    dt = 0
  end
  local moving = self.arrive:step(dt)
  return self.buttons:update(dt) or moving
end

function Reader:touch(t)
  if t.phase == "down" then self.arrive:finish() end
  self.buttons:touch(t)
end

local kind = { size = 46, bold = true, color = look.tide }
local move = { x = 0, alpha = 1 }

local function draw_place(self, g, p)
  local view = self.view
  local w, h = g.upright and g.w or p.shore + 60, g.upright and p.shore + 60 or g.h
  if view.ready then
    local k = math.max(w / view.w, h / view.h)
    g:push { clip = { 0, 0, w, h } }
    g:picture(view, (w - view.w * k) / 2, (h - view.h * k) / 2, view.w * k, view.h * k)
    g:pop()
  end
  local who = p.person
  local who_is = TURNED[self.parts[self.at][1]] and self.after or self.person
  if who_is then g:picture(who_is, who[1] - who[3] * 0.4, who[2] - who[3], who[3] * 0.8, who[3]) end
  if g.upright then shore.flat(g, p.shore) else shore.upright(g, p.shore) end
end

function Reader:draw(g)
  local p, part = places(), self.parts[self.at]
  draw_place(self, g, p)
  label.draw(g, self.label, p.label[1], p.label[2], p.label[3])
  self.title:middle(g, p.title[1], p.title[2], p.title[3], p.title[4], look.deep)
  local done = self.arrive.running and self.arrive.t or 1
  move.x, move.alpha = kiosk.reduced_motion and 0 or look.whole(100 * (1 - done)), done
  if done < 1 then g:push(move) end
  paper.put(g, part[3] or WORDS[part[1]], p.kind[1], p.kind[2] + 34, kind)
  self.text:top(g, p.text[1], p.text[2], p.text[3], p.text[4], look.deep)
  if part[1] == "question" then self.help:middle(g, p.help[1], p.help[2], p.help[3], p.help[4], look.deep) end
  if done < 1 then g:pop() end
  self.review:top(g, p.source[1], p.source[2], p.source[3], p.source[4], look.ink2)
  paper.marks(g, p.title[1], p.marks, #self.parts, self.at)
  self.buttons:draw(g)
end

return reader
