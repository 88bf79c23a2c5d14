-- Exhibits made of templates: lying and upright, moving and with reduced motion, in both languages all
-- pictures are there, something can be touched, and a page that is looked at costs nothing.
package.path = "tests/content/?.lua"
local stage = require "stage"

-- Until it sleeps for good; a page may wake itself now and then for a while.
local function falls_asleep(exhibit)
  local total = 0
  for _ = 1, 2000 do
    local wake = exhibit:update(1 / 60)
    if wake == math.huge then return total end
    if wake and wake > 0.2 then
      total = total + wake
      exhibit:update(0.1)
    else
      total = total + 1 / 60
    end
  end
  error("it never sleeps", 2)
end

local function visit(name, session, taps)
  session.exhibit = name
  local exhibit = stage.open(session)
  falls_asleep(exhibit)
  for _, tap in ipairs(taps) do
    local g = stage.draw(exhibit)
    stage.same(g.depth, 0, "groups left open")
    stage.tap(exhibit, tap[1], tap[2])
    falls_asleep(exhibit)
    stage.draw(exhibit)
  end
  stage.same(#stage.missing, 0, name .. ": missing pictures (" .. tostring(stage.missing[1]) .. ")")
end

local WIDE = {
  cabinet = { { 300, 300 }, { 790, 960 }, { 1440, 900 }, { 1720, 900 }, { 670, 960 }, { 1500, 700 } },
  history = { { 1700, 980 }, { 1800, 400 }, { 1700, 980 }, { 1700, 980 }, { 1400, 980 } },
  booklet = { { 1700, 980 }, { 1300, 400 }, { 500, 400 }, { 1700, 980 }, { 1700, 980 }, { 1300, 980 } },
}
local TALL = {
  cabinet = { { 300, 500 }, { 940, 1830 }, { 540, 1660 }, { 860, 1660 }, { 818, 1830 }, { 700, 1400 } },
  history = { { 850, 1810 }, { 500, 1400 }, { 850, 1810 }, { 850, 1660 } },
  booklet = { { 850, 1810 }, { 800, 600 }, { 200, 600 }, { 850, 1810 }, { 850, 1660 } },
}

for _, lang in ipairs { "zh", "en" } do
  for _, level in ipairs { "none", "primary", "middle", "adult" } do
    for _, reduced in ipairs { false, true } do
      for name in pairs(WIDE) do
        visit(name, { lang = lang, level = level, reduced_motion = reduced, upright = false }, WIDE[name])
        visit(name, { lang = lang, level = level, reduced_motion = reduced, upright = true }, TALL[name])
      end
    end
  end
end

-- Twenty untouched seconds on a thing: "what to do" glows, once; a touch begins them anew.
do
  local exhibit = stage.open { exhibit = "cabinet", level = "middle" }
  stage.tap(exhibit, 300, 300)
  for _ = 1, 60 do stage.frames(exhibit, 1) end
  local wake = exhibit:update(1 / 60)
  assert(wake > 15 and wake <= 20, "it wakes in " .. tostring(wake))
  stage.frames(exhibit, 900)
  stage.tap(exhibit, 1440, 600)
  stage.frames(exhibit, 600)
  assert(not exhibit.screen.glow.running, "a touch did not begin the time anew")
  exhibit:update(0.1)
  assert(exhibit.screen.glow.running, "it does not glow")
  stage.same(falls_asleep(exhibit) < 3, true, "it glows once and sleeps")
end

-- A page rolled half over and let go comes back; a cancelled one as well; the next touch ends a turn.
do
  local exhibit = stage.open { exhibit = "booklet" }
  stage.touch(exhibit, "down", 1200, 500)
  stage.touch(exhibit, "move", 1100, 500)
  stage.touch(exhibit, "move", 700, 500)
  stage.draw(exhibit)
  assert(exhibit.turn and exhibit.turn.part > 0.2, "the page does not follow")
  stage.touch(exhibit, "cancel", 700, 500)
  falls_asleep(exhibit)
  stage.same(exhibit.at, 1, "after a cancelled turn the place")
  stage.press(exhibit, exhibit.buttons.list[1])
  assert(exhibit.turn, "no turn began")
  stage.touch(exhibit, "down", 960, 20)
  assert(not exhibit.turn, "a touch does not end the turn")
  stage.touch(exhibit, "up", 960, 20)
  falls_asleep(exhibit)
  stage.same(exhibit.at, 2, "then the place")
  stage.change(exhibit, { upright = true })
  falls_asleep(exhibit)
  assert(stage.sees(exhibit, "什么是毒品"), "the page is lost when the screen turns")
end

-- The line's ends give a little and no more; it is never left between two events.
do
  local exhibit = stage.open { exhibit = "history", level = "adult" }
  for _, dx in ipairs { 900, -300, -2500, -4000, 300 } do
    stage.touch(exhibit, "down", 960, 500)
    for i = 1, 8 do
      stage.touch(exhibit, "move", 960 + dx * i / 8, 500)
      stage.frames(exhibit, 1)
    end
    stage.touch(exhibit, "up", 960 + dx, 500)
    falls_asleep(exhibit)
    stage.same(exhibit.scroll % 900, 0, "the line's place after a drag of " .. dx)
    stage.draw(exhibit)
  end
end

print "still: ok"
