-- exhibit.promise - the last picture: four things not to do, one to do, and who is there to help.

local kiosk = require "kiosk"
local picture = require "picture"
local icon = require "core.icon"
local look = require "core.look"
local places = require "exhibit.places"

local WORDS = {
  { zh = "不接", en = "Don't take" },
  { zh = "不尝", en = "Don't taste" },
  { zh = "不传", en = "Don't pass" },
  { zh = "不碰", en = "Don't touch" },
  { zh = "走开", en = "Leave" },
}

local PEOPLE = {
  { "girl-primary-glad", wide = { 420, 470, 410 }, tall = { 220, 780, 500 } },
  { "teacher-glad", wide = { 740, 470, 410 }, tall = { 430, 780, 540 } },
  { "police-glad", wide = { 1180, 470, 410 }, tall = { 680, 780, 560 } },
  { "boy-secondary-glad", wide = { 1500, 470, 410 }, tall = { 870, 780, 500 } },
}

local LABEL = { size = 50, bold = true, line = 1.3, lines = 1, upto = 38 }

local promise = {}

local function at(it) return kiosk.upright and it.tall or it.wide end

function promise:enter()
  places.classroom.enter()
  for _, it in ipairs(PEOPLE) do
    it.picture = picture.get("people/" .. it[1] .. ".svg", at(it)[3] * 0.8)
  end
end

-- The four share one look; the way out is the sea's colour and has an arrow.
local function pill(g, i, x, y, w, h)
  local go = i == #WORDS
  g:rect(x, y, w, h, go and look.sea or look.white, h / 2)
  icon.draw(g, go and "next" or "stop", x + 62, y + h / 2, 56, go and look.white or look.tide)
  LABEL.color, LABEL.width = go and look.white or look.deep, w - 120
  local high = g:measure(WORDS[i], LABEL)
  g:text(WORDS[i], x + 104, y + (h - high) / 2, LABEL)
end

function promise:draw(g, box)
  places.classroom.back(g, box)
  for _, it in ipairs(PEOPLE) do
    local x, foot, h = table.unpack(at(it))
    g:picture(it.picture, x - h * 0.4, foot - h, h * 0.8, h)
  end
  places.classroom.foot(g, box)
  for i = 1, #WORDS do
    if g.upright then
      local left = i % 2 == 1
      pill(g, i, left and 84 or 552, 800 + (i - 1) // 2 * 84, 444, 76)
    else
      pill(g, i, 96 + (i - 1) * 350, 462, 328, 84)
    end
  end
end

return promise
