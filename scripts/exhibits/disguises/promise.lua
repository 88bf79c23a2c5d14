-- exhibit.promise - the last picture: four things not to do, one to do, and who is there to help.

local kiosk = require "kiosk"
local picture = require "picture"
local icon = require "core.icon"
local look = require "core.look"
local paper = require "core.paper"
local shadow = require "core.shadow"
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

local LABEL = { bold = true }

local promise = {}

local function at(it) return kiosk.upright and it.tall or it.wide end

function promise:enter()
  places.classroom.enter()
  shadow.enter()
  for _, it in ipairs(PEOPLE) do
    it.picture = picture.get("people/" .. it[1] .. ".svg", at(it)[3] * 0.8)
  end
end

-- The four share one look; the way out is the sea's colour and has an arrow.
local function pill(g, i, x, y, w, h)
  local go = i == #WORDS
  local sign = h * 0.68
  shadow.soft(g, x, y, w, h, 0.7)
  g:rect(x, y, w, h, go and look.sea or look.white, h / 2)
  icon.draw(g, go and "next" or "stop", x + sign * 0.96, y + h / 2, sign, go and look.white or look.tide)
  LABEL.color, LABEL.size = go and look.white or look.deep, 50
  paper.centred(g, WORDS[i], x + sign * 0.75 + w / 2, y + h / 2 + 18, w - sign * 1.9, LABEL)
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
      pill(g, i, left and 84 or 552, 790 + (i - 1) // 2 * 92, i == #WORDS and 912 or 444, 78)
    else
      pill(g, i, 96 + (i - 1) * 350, 462, 328, 84)
    end
  end
end

return promise
