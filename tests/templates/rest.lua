-- Every sample in every way it can be shown: both languages, both orientations, with motion and without.
-- Fingers come at random, several at once; it draws whatever happens, and once they are gone it comes to
-- rest: a still page costs nothing. Run by rest.sh.
local stage = require "stage"

local FRAMES = 60 * 200 -- longer than any sample plays

local function monkey(exhibit, n)
  local down = {}
  for i = 1, n do
    local finger = math.random(0, 2)
    local x, y = math.random(0, stage.kiosk.w), math.random(0, stage.kiosk.h)
    if not down[finger] then
      down[finger] = { x, y }
      stage.touch(exhibit, "down", x, y, finger)
    elseif math.random() < 0.4 then
      stage.touch(exhibit, "move", x, y, finger)
    else
      local at = math.random() < 0.7 and down[finger] or { x, y } -- a tap, or the end of a drag
      stage.touch(exhibit, math.random() < 0.9 and "up" or "cancel", at[1], at[2], finger)
      down[finger] = nil
    end
    stage.frames(exhibit, math.random(1, 8))
    if i % 5 == 0 then stage.draw(exhibit) end
    if i % 40 == 0 then stage.change(exhibit, { lang = stage.kiosk.lang == "zh" and "en" or "zh" }) end
  end
  for finger, at in pairs(down) do stage.touch(exhibit, "up", at[1], at[2], finger) end
end

local function rests(exhibit)
  for _ = 1, FRAMES do
    if exhibit:update(1 / 60) == math.huge then return true end
  end
  return false
end

local shown = 0
for i = 1, #arg do
  for way = 0, 7 do
    local session = {
      exhibit = arg[i], level = "adult", seed = way + 1, lang = way % 2 == 0 and "zh" or "en",
      upright = way // 2 % 2 == 1, reduced_motion = way // 4 == 1,
    }
    local where = ("%s, %s%s%s"):format(arg[i], session.lang, session.upright and ", upright" or "", session.reduced_motion and ", reduced motion" or "")
    local ok, why = xpcall(function()
      local exhibit = stage.open(session)
      stage.draw(exhibit)
      assert(rests(exhibit), "it does not rest before anybody came")
      monkey(exhibit, 160)
      assert(rests(exhibit), "it does not rest after they left")
      stage.draw(exhibit)
    end, debug.traceback)
    assert(ok, where .. ": " .. tostring(why))
    shown = shown + 1
  end
end
assert(shown > 0, "no sample to show")
print(("templates: %d ways, all at rest"):format(shown))
