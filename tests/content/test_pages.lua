-- Turning pages: by level, by button, by swipe; what a second finger, a cancelled one and another
-- language do to a turn; and what is looked at on a page is no turn.
package.path = "tests/content/?.lua"
local stage = require "stage"

local function open(session)
  session.exhibit = "disguises"
  local exhibit = stage.open(session)
  stage.rest(exhibit)
  return exhibit
end

local function drag(exhibit, dx, finger)
  stage.touch(exhibit, "down", 1000, 300, finger)
  for i = 1, 6 do
    stage.touch(exhibit, "move", 1000 + dx * i / 6, 300, finger)
    stage.frames(exhibit, 1)
  end
end

local function swipe(exhibit, dx, finger)
  drag(exhibit, dx, finger)
  stage.touch(exhibit, "up", 1000 + dx, 300, finger)
end

local function turned(exhibit, dx)
  swipe(exhibit, dx)
  stage.rest(exhibit)
  return exhibit.now
end

-- Pages above the session's level are left out.
for level, expected in pairs { none = 6, primary = 6, middle = 8, adult = 8 } do
  local exhibit = open { level = level }
  stage.same(#exhibit.shown, expected, "the number of pages for " .. level)
  stage.same(#stage.missing, 0, "missing pictures")
end

-- A swipe turns, a short one does not, and there is nothing before the first page.
do
  local exhibit = open {}
  stage.same(turned(exhibit, -400), 2, "after a swipe the page")
  stage.same(turned(exhibit, 400), 1, "after a swipe back the page")
  stage.same(turned(exhibit, 400), 1, "before the first page the page")
  stage.same(turned(exhibit, -80), 1, "after a short swipe the page")
  stage.same(exhibit:update(0.1), math.huge, "at rest, the next wake-up")
end

-- A drag that is cancelled goes back; another finger does not take part in it.
do
  local exhibit = open {}
  drag(exhibit, -400, 0)
  stage.touch(exhibit, "cancel", 600, 300, 0)
  stage.rest(exhibit)
  stage.same(exhibit.now, 1, "after a cancelled drag the page")
  drag(exhibit, -400, 0)
  swipe(exhibit, 400, 1)
  stage.touch(exhibit, "up", 600, 300, 0)
  stage.rest(exhibit)
  stage.same(exhibit.now, 2, "after a drag with a second finger in it the page")
end

-- The next touch ends a turn.
do
  local exhibit = open {}
  swipe(exhibit, -400)
  stage.frames(exhibit, 1)
  assert(exhibit.turn, "the turn took no time")
  stage.touch(exhibit, "down", 900, 700, 1)
  assert(not exhibit.turn and exhibit.now == 2, "the turn goes on under a finger")
end

-- Buttons: on, back, again from the last page; the last one completes and leads away.
for _, upright in ipairs { false, true } do
  local exhibit = open { upright = upright, reduced_motion = upright }
  for page = 2, 6 do
    stage.same(stage.count "completed", 0, "completed before the last page")
    stage.press(exhibit, exhibit.buttons.list[1])
    stage.rest(exhibit)
    stage.same(exhibit.now, page, "after the button the page")
    stage.draw(exhibit)
  end
  stage.same(stage.count "completed", 1, "completed on the last page")
  stage.press(exhibit, exhibit.buttons.list[2])
  stage.rest(exhibit)
  stage.same(exhibit.now, 1, "after 'again' the page")
  stage.press(exhibit, exhibit.buttons.list[1])
  stage.rest(exhibit)
  stage.press(exhibit, exhibit.buttons.list[2])
  stage.rest(exhibit)
  stage.same(exhibit.now, 1, "after 'back' the page")
  for _ = 2, 6 do turned(exhibit, -400) end
  stage.press(exhibit, exhibit.buttons.list[1])
  stage.same(stage.count "home", 1, "home asked for by the last button")
end

-- Another language in the middle of a turn: the new page is there, in the new words.
for _, part in ipairs { 0, 5, 12 } do
  local exhibit = open {}
  stage.press(exhibit, exhibit.buttons.list[1])
  stage.frames(exhibit, part)
  assert(exhibit.turn, "the turn is over already")
  stage.change(exhibit, { lang = "en" })
  stage.same(exhibit.now, 2, "after another language the page")
  assert(stage.sees(exhibit, "Like sweets") and not stage.sees(exhibit, "像糖"), "the words are not those of page two")
  stage.press(exhibit, exhibit.buttons.list[1])
  stage.rest(exhibit)
  stage.same(exhibit.now, 3, "and the button leads on to page")
end

-- On the way to the last page, too, and a drag that was not let go stays where it was.
do
  local exhibit = open {}
  for _ = 2, 5 do turned(exhibit, -400) end
  swipe(exhibit, -400)
  stage.frames(exhibit, 1)
  stage.change(exhibit, { upright = true })
  stage.same(exhibit.now, 6, "after a turn of the screen the page")
  assert(stage.count "completed" >= 1, "the last page did not count")
  exhibit = open {}
  drag(exhibit, -400)
  stage.change(exhibit, { lang = "en" })
  stage.same(exhibit.now, 1, "with a finger still dragging the page")
  stage.touch(exhibit, "up", 600, 300)
  stage.rest(exhibit)
  stage.same(exhibit.now, 1, "and after it was let go the page")
end

-- With reduced motion pages fade, and no drag moves them.
do
  local exhibit = open { reduced_motion = true }
  drag(exhibit, -400)
  assert(not exhibit.turn, "a page moves under a finger")
  stage.touch(exhibit, "up", 600, 300)
  local frames = stage.rest(exhibit)
  assert(frames <= 14 and exhibit.now == 2, "the fade took " .. frames .. " frames, to page " .. exhibit.now)
end

-- Touching things finds the six alarms; a drag that begins on one finds nothing.
do
  local exhibit = open {}
  local alarms = require "exhibit.alarms"
  turned(exhibit, -400)
  stage.touch(exhibit, "down", 643, 420)
  stage.touch(exhibit, "move", 243, 420)
  stage.touch(exhibit, "up", 243, 420)
  stage.rest(exhibit)
  stage.same(alarms.count(), 0, "alarms found by a swipe")
  stage.same(exhibit.now, 3, "after that swipe the page")
  for _ = 2, 3 do turned(exhibit, 400) end
  for page = 1, 6 do
    stage.draw(exhibit)
    for y = 20, 560, 40 do
      for x = 20, 1900, 40 do stage.tap(exhibit, x, y) end
    end
    stage.rest(exhibit)
    if page < 6 then turned(exhibit, -400) end
  end
  stage.same(alarms.count(), 6, "alarms found by touching everything")
  assert(stage.sees(exhibit, "六个警报都认出来了"))
end

print "pages: ok"
