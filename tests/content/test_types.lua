-- The types beside plain choices: their points by hand, by taps and by drag, and what several players do.
package.path = "tests/content/?.lua"
local stage = require "stage"
local visitor = require "visitor"

local function option(text) return { zh = text, en = text } end

local function fresh(session)
  session = session or {}
  session.exhibit = "quiz"
  stage.reset(session)
  return require "core.quiz"
end

local function asked(question)
  local exhibit = visitor.asked(question)
  return exhibit, exhibit.screen.play
end

local function points(exhibit)
  visitor.confirm(exhibit)
  assert(exhibit.screen.play.done, "it waits for more")
  return exhibit.screen.play.points
end

-- Sort: the right ones of all. A card can be taken up and put elsewhere.
for _, upright in ipairs { false, true } do
  for wrong, expected in pairs { [0] = 60, 45, 30, 15, 0 } do
    local quiz = fresh { upright = upright }
    local question = quiz.sort { ask = "?", bins = { { zh = "x", items = { option "a", option "b" } }, { zh = "y", items = { option "c", option "d" } } } }
    local exhibit, play = asked(question)
    local home, n = {}, 0
    for bin, part in ipairs(question.bins) do
      for _, one in ipairs(part.items) do
        n = n + 1
        home[one] = n > wrong and bin or 3 - bin
      end
    end
    visitor.sort(exhibit, home)
    if wrong == 1 then -- taken up, and put back where it was
      stage.press(exhibit, play.order[2][1])
      assert(not play.ready, "with a card on top it is ready")
      stage.tap(exhibit, play.boxes[2].x + 20, play.boxes[2].y + play.boxes[2].h - 8)
    end
    stage.same(points(exhibit), expected, wrong .. " of four in the wrong bin: points")
  end
end

-- By drag it is the same; let go beside every bin a card goes back on top.
do
  local quiz = fresh()
  local exhibit, play = asked(quiz.sort { ask = "?", bins = { { zh = "x", items = { option "a", option "b" } }, { zh = "y", items = { option "c" } } } })
  local card = play.rows.list[1]
  visitor.drag(exhibit, card, play.boxes[1].x + 40, 40)
  assert(not play.bin_of[card] and card.y == play.card[2], "a card let go beside the bins is gone")
  for _ = 1, 3 do
    for _, one in ipairs(play.rows.list) do
      if not play.bin_of[one] and not one.hidden then
        local box = play.boxes[play.home[one]]
        visitor.drag(exhibit, one, box.x + box.w / 2, box.y + box.h / 2)
        break
      end
    end
  end
  stage.same(points(exhibit), 60, "dragged into the right bins: points")
end

-- Gaps: the right words of all; a word can be taken back; two equal words may change places.
for _, case in ipairs { { { 1, 2, 3 }, 60 }, { { 2, 1, 3 }, 20 }, { { 2, 3, 1 }, 0 }, { { 1, 2, 4 }, 40 } } do
  local quiz = fresh { lang = "en" }
  local words = { option "a", option "b", option "c", option "x" }
  local exhibit = asked(quiz.gap { ask = "?", text = "one [1], two [2] and [3].", right = { words[1], words[2], words[3] }, wrong = { words[4] } })
  local list = {}
  for i, at in ipairs(case[1]) do list[i] = words[at] end
  visitor.choose(exhibit, { list[1], list[1], list[1], list[2], list[3] }) -- in, out, in again
  stage.same(points(exhibit), case[2], "gaps " .. table.concat(case[1]) .. ": points")
end
do
  local quiz = fresh()
  local one, other = option "110", option "110"
  local exhibit, play = asked(quiz.gap { ask = "?", text = { zh = "打[1]，再打[2]，不打[3]。" }, right = { one, other, option "b" } })
  local function row_of(word)
    for _, row in ipairs(play.rows.list) do if row.value == word then return row end end
  end
  for n, word in ipairs { other, one, play.question.right[3] } do
    local box = play.phrase.gaps[n]
    visitor.drag(exhibit, row_of(word), box.x + box.w / 2, box.y + box.h / 2)
  end
  stage.same(points(exhibit), 60, "equal words in each other's gap, dragged: points")
end

-- Memory: the pairs found of all, as long as there are turns.
for found, expected in pairs { [0] = 0, 20, 40, 60 } do
  local quiz = fresh()
  local pairs_of = {}
  for i = 1, 3 do pairs_of[i] = { left = "l" .. i, right = "r" .. i } end
  local question = quiz.memory { ask = "?", pairs = pairs_of, turns = 4 }
  local exhibit, play = asked(question)
  for _ = 1, 4 - found do visitor.turn(exhibit, pairs_of[1], pairs_of[2]) end
  for i = 1, found do visitor.turn(exhibit, pairs_of[i], pairs_of[i]) end
  assert(play.over, "four turns are not the end")
  stage.frames(exhibit, 120)
  stage.same(points(exhibit), expected, found .. " of three pairs: points")
  assert(exhibit.screen.given, "the tide does not rise by itself")
end

-- What differs: found of all, in some taps more; both pictures answer; "that's all" ends it.
for _, case in ipairs { { { 1, 2, 3 }, 60 }, { { 2 }, 20 }, { { 1, 1, 3 }, 40 } } do
  local quiz = fresh()
  local spots = {}
  for i = 1, 3 do spots[i] = { x = 0.25 * i, y = 0.3, w = 0.1, h = 0.2, zh = "s" .. i } end
  local exhibit = asked(quiz.spot { ask = "?", board = "shelf-labelled.svg", other = "shelf-other.svg", spots = spots })
  local list = {}
  for i, at in ipairs(case[1]) do list[i] = spots[at] end
  visitor.differ(exhibit, list)
  stage.same(points(exhibit), case[2], "differences " .. table.concat(case[1]) .. ": points")
end

-- An order by drag: from the last place to the first. The numbers go from top to bottom.
do
  local quiz = fresh()
  local steps = { option "a", option "b", option "c" }
  local exhibit, play = asked(quiz.order { ask = "?", steps = steps })
  for i = 3, 1, -1 do
    for _, row in ipairs(play.rows.list) do
      if row.value == steps[i] then
        visitor.drag(exhibit, row, row.x + row.w / 2, play.rows.list[1].y + 2)
        break
      end
    end
  end
  for i, row in ipairs(play.rows.list) do
    assert(row.value == steps[i] and row.mark == tostring(i), "dragged to the top: place " .. i)
  end
  stage.same(points(exhibit), 60, "an order by drag: points")
end

-- Pairs by drag; a ribbon drawn to nowhere joins nothing.
do
  local quiz = fresh()
  local exhibit, play = asked(quiz.match { ask = "?", pairs = { { left = "a", right = "1" }, { left = "b", right = "2" }, { left = "c", right = "3" } } })
  visitor.drag(exhibit, play.left[1], play.left[1].x + 40, 60)
  assert(not play.partner[play.left[1]], "joined to nothing")
  for _, left in ipairs(play.left) do
    for _, right in ipairs(play.right) do
      if right.value == left.value and not play.partner[left] then visitor.drag(exhibit, right, left.x + 30, left.y + 30) end
    end
  end
  stage.same(points(exhibit), 60, "pairs by drag: points")
end

-- A tolerance is compared as it was written, whatever the numbers are in binary.
for _, case in ipairs { { 0.3, 0.1, 0.2, 60 }, { 0.3, 0.1, 0.4, 60 }, { 1.1, 0.3, 0.8, 60 }, { 1.1, 0.3, 0.7, 0 }, { 0.3, 0, 0.3, 60 } } do
  local quiz = fresh()
  local exhibit = asked(quiz.number { ask = "?", answer = case[1], within = case[2], min = 0, max = 2, step = 0.1 })
  visitor.slide(exhibit, case[3])
  stage.same(points(exhibit), case[4], case[3] .. " for " .. case[1] .. " within " .. case[2] .. ": points")
end

-- What was right in part is said in words.
do
  local quiz = fresh { lang = "en" }
  local right = { option "a", option "b", option "c" }
  local exhibit = asked(quiz.multiple { ask = "?", right = right, wrong = { option "x" } })
  visitor.choose(exhibit, { right[1], right[2] })
  visitor.confirm(exhibit)
  stage.rest(exhibit)
  assert(stage.sees(exhibit, "Two of three right."), "two of three is not said")
  stage.change(exhibit, { lang = "zh" })
  assert(stage.sees(exhibit, "三个对了两个。"), "三个对了两个")
end

-- A limit: it runs from when the question is whole, over a rest; then nothing was right, and it is told.
do
  local quiz = fresh()
  local question = quiz.single { ask = "?", time = 5, right = { zh = "a", say = "why a" }, wrong = { option "b" } }
  local exhibit = visitor.asked(quiz.truth { ask = "?", answer = true })
  assert(exhibit.screen:update(1 / 60) ~= true and exhibit:update(1 / 60) == math.huge, "without a limit a clock runs")
  exhibit = quiz { title = "t", draw = 1, question }
  exhibit:enter()
  stage.frames(exhibit, 4 * 60)
  assert(not exhibit.screen.play.done, "over too early")
  stage.frames(exhibit, 2 * 60)
  assert(exhibit.screen.timed_out and exhibit.screen.play.points == 0, "time is over and nothing happens")
  assert(stage.sees(exhibit, "时间到"), "it is not said")
  stage.same(exhibit.states[1], "tried", "its lantern")
end

-- What was right already does not count when time is over.
do
  local quiz = fresh()
  local spots = { { x = 0.1, y = 0.1, w = 0.2, h = 0.2, zh = "a" }, { x = 0.6, y = 0.6, w = 0.2, h = 0.2, zh = "b" } }
  local exhibit = quiz { title = "t", draw = 1, time = 5, quiz.spot { ask = "?", board = "shelf-labelled.svg", other = "shelf-other.svg", spots = spots } }
  exhibit:enter()
  stage.frames(exhibit, 60)
  visitor.differ(exhibit, { spots[1] })
  stage.frames(exhibit, 6 * 60)
  assert(exhibit.screen.play.done and exhibit.screen.play.points == 0, "points after time is over")
end

-- Several at one screen: a finger each, one answer each, lanterns of their own and one together.
for _, upright in ipairs { false, true } do
  local quiz = fresh { upright = upright }
  local question = quiz.single { ask = "?", right = option "a", wrong = { option "b", option "c", option "d" } }
  local exhibit = quiz { title = "t", draw = 1, pass = 1, versus = 3, question, quiz.order { ask = "o", steps = { option "1", option "2" } } }
  exhibit:enter()
  stage.frames(exhibit, 2)
  stage.draw(exhibit)
  assert(not exhibit.screen.start.enabled, "nobody is there, yet it can begin")
  for i = 1, 3 do stage.press(exhibit, exhibit.screen.rows[i].list[1]) end
  stage.press(exhibit, exhibit.screen.rows[2].list[1]) -- changed their mind
  stage.press(exhibit, exhibit.screen.start)
  stage.frames(exhibit, 2)
  stage.draw(exhibit)
  local players = exhibit.players
  stage.same(#players, 2, "players")
  stage.same(players[2].place, 3, "the second one's place")
  local function of(player, value)
    for _, row in ipairs(player.rows.list) do if row.value == value then return row end end
  end
  local right, wrong = of(players[1], question.right), of(players[2], question.wrong[1])
  local function mid(row) return row.x + row.w / 2, row.y + row.h / 2 end
  local x1, y1 = mid(right)
  local x2, y2 = mid(wrong)
  stage.touch(exhibit, "down", x1, y1, 0) -- both fingers at once
  stage.touch(exhibit, "down", x2, y2, 4)
  stage.touch(exhibit, "up", x1, y1, 0)
  stage.frames(exhibit, 1)
  stage.press(exhibit, of(players[1], question.wrong[2])) -- the first answer stays
  assert(players[1].item == right and not players[2].item and not exhibit.screen.done, "one finger answered for another")
  stage.touch(exhibit, "up", x2, y2, 4)
  stage.rest(exhibit)
  stage.draw(exhibit)
  assert(exhibit.screen.done, "all answered and nothing is shown")
  assert(players[1].states[1] == "lit" and players[2].states[1] == "tried" and exhibit.states[1] == "lit", "whose lantern is lit?")
  stage.press(exhibit, exhibit.screen.next)
  stage.frames(exhibit, 2)
  stage.rest(exhibit)
  assert(stage.sees(exhibit, "一起答对 1 题"), "the result is not of both")
end

print "types: ok"
