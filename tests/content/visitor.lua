-- visitor.lua - answers the quiz's questions by touch, as told: right, wrong or in part.

local stage = require "stage"

local visitor = {}

local function play(exhibit) return exhibit.screen.play end

-- Every row that must be touched lies on the screen, clear of home, help and language.
local function in_reach(row)
  local up = stage.kiosk.upright
  assert(row.x >= 0 and row.y >= 0 and row.x + row.w <= stage.kiosk.w and row.y + row.h <= stage.kiosk.h, "a row off the screen")
  local right, top = up and 492 or 472, up and 1744 or 880 -- of the three discs, with the gap
  assert(row.y + row.h <= top or row.x >= right, "a row under the discs")
  assert(row.h >= 82, "a row is too low for a finger: " .. row.h)
end

---Taps the rows with these values, in this order.
function visitor.choose(exhibit, values)
  for _, value in ipairs(values) do
    for _, row in ipairs(play(exhibit).rows.list) do
      local numbered = row.mark and row.mark:match "^%d+$" -- in an order, it has its place
      if row.value == value and not numbered then
        in_reach(row)
        stage.press(exhibit, row)
        break
      end
    end
  end
end

---Joins each left side with the right side of the pair it is given: partner[pair] = pair.
function visitor.join(exhibit, partner)
  local at = play(exhibit)
  for _, left in ipairs(at.left) do
    if left.mark == "" then -- the last pair joins itself
      for _, right in ipairs(at.right) do
        if right.value == partner[left.value] then
          in_reach(left)
          in_reach(right)
          stage.press(exhibit, left)
          stage.press(exhibit, right)
        end
      end
    end
  end
end

function visitor.point(exhibit, spots)
  local at = play(exhibit)
  for _, spot in ipairs(spots) do
    local x, y = at.bx + (spot.x + spot.w / 2) * at.bw, at.by + (spot.y + spot.h / 2) * at.bh
    assert(x > 20 and x < at.edge_x and y > 20 and y < at.edge_y, "a spot can't be seen")
    stage.tap(exhibit, x, y)
  end
end

---Moves the slider to the end, then on by single steps to the value.
function visitor.slide(exhibit, value)
  local at, q = play(exhibit), exhibit.screen.question
  stage.tap(exhibit, at.x0 + (at.x1 - at.x0) * (value - q.min) / (q.max - q.min), at.y)
  local step = q.step or 1
  while math.abs(at.value - value) > step / 2 do
    local up = at.value < value
    stage.tap(exhibit, up and at.x + at.w - 60 or at.x + 60, at.y)
  end
end

---Puts each card into the bin home[card], one tap a card.
function visitor.sort(exhibit, home)
  local at = play(exhibit)
  for _ = 1, #at.rows.list do
    for _, card in ipairs(at.rows.list) do
      if not card.hidden and not at.bin_of[card] then
        in_reach(card)
        local bin = at.boxes[home[card.value]]
        stage.tap(exhibit, bin.x + bin.w / 2, bin.y + bin.h - 8)
        break
      end
    end
  end
end

---Turns up one card of each of two pairs.
function visitor.turn(exhibit, a, b)
  local first
  for _, pair in ipairs { a, b } do
    for _, card in ipairs(play(exhibit).rows.list) do
      if card.value == pair and card ~= first and card.state == "back" then
        in_reach(card)
        stage.press(exhibit, card)
        first = card
        break
      end
    end
  end
  stage.frames(exhibit, play(exhibit).over and 1 or 100) -- what does not match turns back
end

---Taps these places, in the second picture.
function visitor.differ(exhibit, places)
  local side = play(exhibit).sides[2]
  for _, place in ipairs(places) do
    if not play(exhibit).done then stage.tap(exhibit, side.x + (place.x + place.w / 2) * side.w, side.y + (place.y + place.h / 2) * side.h) end
  end
end

---Drags from the middle of a thing to (x,y).
function visitor.drag(exhibit, it, x, y, finger)
  local x0, y0 = it.x + it.w / 2, it.y + it.h / 2
  stage.touch(exhibit, "down", x0, y0, finger)
  for i = 1, 8 do
    stage.touch(exhibit, "move", x0 + (x - x0) * i / 8, y0 + (y - y0) * i / 8, finger)
    stage.frames(exhibit, 1)
    stage.draw(exhibit)
  end
  stage.touch(exhibit, "up", x, y, finger)
  stage.rest(exhibit)
end

---"That's all", where a question waits for it.
function visitor.confirm(exhibit)
  if not play(exhibit).finish or play(exhibit).done then return end
  stage.frames(exhibit, 1)
  assert(exhibit.screen.confirm.enabled, "it can't be confirmed yet")
  in_reach(exhibit.screen.confirm)
  stage.press(exhibit, exhibit.screen.confirm)
end

local function reversed(list)
  local other = {}
  for i, item in ipairs(list) do other[#list + 1 - i] = item end
  return other
end

local ANSWERS = {
  single = function(exhibit, q, right) visitor.choose(exhibit, { right and q.right or q.wrong[1] }) end,
  truth = function(exhibit, q, right)
    if right then visitor.choose(exhibit, { q.answer }) else visitor.choose(exhibit, { not q.answer }) end
  end,
  multiple = function(exhibit, q, right) visitor.choose(exhibit, right and q.right or q.wrong) end,
  order = function(exhibit, q, right) visitor.choose(exhibit, right and q.steps or reversed(q.steps)) end,
  match = function(exhibit, q, right)
    local partner = {}
    for i, pair in ipairs(q.pairs) do partner[pair] = right and pair or q.pairs[i % #q.pairs + 1] end
    visitor.join(exhibit, partner)
  end,
  hotspot = function(exhibit, q, right)
    local spots = {}
    for _, spot in ipairs(q.spots) do
      if right == (spot.right or false) and #spots < play(exhibit).to_find then spots[#spots + 1] = spot end
    end
    for _, spot in ipairs(q.spots) do -- too few wrong ones: some right ones with them
      if not right and spot.right and #spots < play(exhibit).to_find then spots[#spots + 1] = spot end
    end
    visitor.point(exhibit, spots)
  end,
  number = function(exhibit, q, right)
    local far = q.answer - q.min > q.max - q.answer and q.min or q.max
    visitor.slide(exhibit, right and q.answer or far)
  end,
}
ANSWERS.scenario, ANSWERS.pictures = ANSWERS.single, ANSWERS.single

function ANSWERS.survey(exhibit, q) visitor.choose(exhibit, { q.options[1] }) end

function ANSWERS.sort(exhibit, q, right)
  local home = {}
  for n, bin in ipairs(q.bins) do
    for _, one in ipairs(bin.items) do home[one] = right and n or n % #q.bins + 1 end
  end
  visitor.sort(exhibit, home)
end

function ANSWERS.gap(exhibit, q, right) visitor.choose(exhibit, right and q.right or reversed(q.right)) end

-- Wrong: the same two that are no pair, until there are no turns left.
function ANSWERS.memory(exhibit, q, right)
  local at = play(exhibit)
  for _, pair in ipairs(right and q.pairs or {}) do visitor.turn(exhibit, pair, pair) end
  while not right and not at.over do visitor.turn(exhibit, q.pairs[1], q.pairs[2]) end
  stage.frames(exhibit, 120)
end

function ANSWERS.spot(exhibit, q, right)
  if right then return visitor.differ(exhibit, q.spots) end
  visitor.differ(exhibit, { q.spots[1] })
  local side = play(exhibit).sides[2]
  while not play(exhibit).done do stage.tap(exhibit, side.x + 5, side.y + 5) end
end

---Answers the question on the screen and looks at what became of it. How many points it gave.
function visitor.answer(exhibit, right)
  local q = exhibit.screen.question
  stage.draw(exhibit)
  ANSWERS[q.type](exhibit, q, right)
  visitor.confirm(exhibit)
  assert(play(exhibit).done, tostring(q.id) .. " waits for more")
  stage.rest(exhibit)
  stage.draw(exhibit)
  return play(exhibit).points
end

---A quiz of this one question, entered. An opinion comes after a question.
function visitor.asked(question)
  local quiz = require "core.quiz"
  local opinion = question.type == "survey"
  local exhibit = quiz { title = "test", draw = 1, opinion and quiz.truth { ask = "?", answer = true } or question, opinion and question or nil }
  exhibit:enter()
  stage.rest(exhibit)
  stage.draw(exhibit)
  if opinion then
    visitor.answer(exhibit, true)
    stage.press(exhibit, exhibit.screen.next)
    stage.frames(exhibit, 2)
    stage.rest(exhibit)
  end
  return exhibit
end

return visitor
