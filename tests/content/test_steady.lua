-- The steady hand: the effect is short, slow and gone with the finger, and the measure is fair.
package.path = "tests/content/?.lua"
local stage = require "stage"

local steady = stage.open { exhibit = "steady", level = "middle" }
local course, run, trace = require "exhibit.course", require "exhibit.run", require "exhibit.trace"
local FRAME = 1 / 60

local function hold(boat, x, y) return boat:touch { phase = "down", finger = 0, x = x, y = y } end
local function move(boat, x, y) boat:touch { phase = "move", finger = 0, x = x, y = y } end

-- A plain run: only a finger near the boat takes hold, and the boat is where the finger is.
do
  local boat = run.new(false)
  local x, y = boat.x, boat.y
  assert(not hold(boat, x + 200, y), "taken hold of from afar")
  assert(hold(boat, x + 10, y), "not taken hold of")
  move(boat, x + 110, y + 30)
  stage.same(boat:update(FRAME), false, "a plain run wants time:")
  assert(boat.x == x + 100 and boat.y == y + 30, "the boat is not under the finger")
  assert(not boat:touch { phase = "move", finger = 1, x = 0, y = 0 }, "a second finger moves it")
end

-- The effect ends by itself: ten seconds of holding, however they are cut up.
do
  local boat, frames = run.new(true), 0
  for _ = 1, 40 do
    hold(boat, boat.x, boat.y)
    for _ = 1, 30 do
      frames = frames + (boat:update(FRAME) and 1 or 0)
    end
    boat:touch { phase = "up", finger = 0, x = boat.x, y = boat.y }
  end
  assert(boat.done, "it goes on after ten seconds")
  assert(frames >= 599 and frames <= 601, "it went on for " .. frames .. " frames")
end

-- Letting go stops it at once; a cancelled finger is let go, too.
for _, phase in ipairs { "up", "cancel" } do
  local boat = run.new(true)
  hold(boat, boat.x, boat.y)
  local x, y = boat.x, boat.y
  for i = 1, 60 do
    move(boat, x + 3 * i, y)
    assert(boat:update(FRAME), "the effect needs no time")
  end
  assert(x + 180 - boat.x > 20, "the boat is not late")
  boat:touch { phase = phase, finger = 0, x = x + 180, y = y }
  x, y = boat.x, boat.y
  for _ = 1, 30 do stage.same(boat:update(FRAME), false, "after letting go it wants time:") end
  assert(boat.x == x and boat.y == y, "the boat moves though nobody holds it")
end

-- The trembling turns at most three times a second each way, for whatever hand is drawn.
for seed = 1, 40 do
  math.randomseed(seed)
  local boat = run.new(true)
  local x, y = boat.x, boat.y
  hold(boat, x, y)
  for _, axis in ipairs { "x", "y" } do
    boat.spent, boat.done = 0, nil
    local turns, last, up = 0, boat[axis], nil
    local seconds = 5
    for i = 1, seconds * 60 do
      move(boat, x, y)
      boat:update(FRAME)
      local now_up = boat[axis] > last
      if up ~= nil and now_up ~= up then turns = turns + 1 end
      up, last = now_up, boat[axis]
      assert(math.abs(boat.x - x) < 80 and math.abs(boat.y - y) < 80, "it trembles too far")
    end
    assert(turns <= 2 * 3 * seconds, "seed " .. seed .. ": " .. turns / 2 / seconds .. " times a second")
    assert(turns >= seconds, "seed " .. seed .. ": it does not tremble")
  end
end

-- The measure: the mean distance from the middle, in boats. Counted by hand on straight offsets.
do
  local on, off, waiting = trace.new(), trace.new(), trace.new()
  for s = 0, course.length, 2 do
    on:add(s, course.middle(s))
    waiting:add(s, course.middle(s))
    for _ = 1, 50 do waiting:add(s, course.middle(s)) end
  end
  assert(on:off() < 0.02, "on the middle line it measures " .. on:off())
  stage.same(waiting:off(), on:off(), "with waiting, the measure")
  for i = 0, 60 do off:add(-20 * i, 0) end -- away from where the line begins
  local expected = 600 / course.BOAT -- every 20 units from 0 to 1200
  assert(math.abs(off:off() - expected) < 0.01, "beside the line it measures " .. off:off() .. ", by hand " .. expected)
  local plain, swaying = trace.recorded()
  assert(plain:off() < swaying:off(), "the recorded ways say the opposite")
  assert(trace.new():short() and not plain:short(), "what is a short way?")
end

-- A very long way keeps a bounded number of points.
do
  local long = trace.new()
  for i = 1, 20000 do long:add(i * 11 % 1400, i * 37 % 900) end
  assert(#long <= 800 and #long % 2 == 0 and #long > 100, #long .. " numbers are kept")
end

-- The way through: both runs, the comparison, a decision. Reduced motion has no boat to hold.
local function find_way(exhibit, text)
  for y = 20, stage.kiosk.h, 80 do
    for x = 20, stage.kiosk.w, 160 do
      if stage.sees(exhibit, text) then return end
      stage.tap(exhibit, x, y)
    end
  end
  error("no way to '" .. text .. "'")
end

for _, upright in ipairs { false, true } do
  stage.change(nil, { upright = upright, lang = "zh" })
  steady:enter()
  stage.rest(steady)
  local function row(seconds)
    local x, y = course.to_screen(0, 0)
    stage.touch(steady, "down", x, y)
    for s = 0, course.length, course.length / (seconds * 60) do
      x, y = course.to_screen(s, course.middle(s))
      stage.touch(steady, "move", x, y)
      stage.frames(steady, 1)
      stage.draw(steady)
    end
    x, y = course.to_screen(course.length, course.middle(course.length))
    for _ = 1, 60 do
      stage.touch(steady, "move", x, y)
      stage.frames(steady, 1)
    end
    stage.touch(steady, "up", x, y)
    stage.frames(steady, 1)
  end
  row(3)
  assert(stage.sees(steady, "示意：反应慢了"), "after the plain run there is no swaying one")
  row(11)
  assert(stage.sees(steady, "同一条航道，两次"), "the two ways are not compared")
  assert(stage.count "completed" >= 1, "the comparison does not count")
  find_way(steady, "你怎么选？")
  stage.same(#stage.missing, 0, "missing pictures")
end

do
  local still = stage.open { exhibit = "steady", reduced_motion = true }
  assert(stage.sees(still, "看两条记录好的航迹"), "reduced motion asks for a steady hand")
  assert(stage.rest(still) < 60 and still:update(FRAME) == math.huge, "reduced motion never rests")
  find_way(still, "同一条航道，两次")
end

print "steady: ok"
