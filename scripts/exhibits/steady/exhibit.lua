-- 手稳一稳: a boat along a channel, once as it is, once while the hand comes late and trembles.
-- The two ways are compared, and a decision and the help numbers end it. No way is rewarded.

local kiosk = require "kiosk"
local button = require "core.button"
local gradient = require "gradient"
local icon = require "core.icon"
local look = require "core.look"
local paper = require "core.paper"
local compare = require "exhibit.compare"
local course = require "exhibit.course"
local decide = require "exhibit.decide"
local run = require "exhibit.run"
local trace = require "exhibit.trace"
local words = require "exhibit.words"

local TRAIL = "#7FE0C8"

local steady = {
  title = words.title,
  line = { zh = "沿着航道走一走", en = "Follow the channel" },
  picture = "arch.svg",
}

-- Scenes, each with start(), draw(g), where there is a boat a run, and what else moves: update(dt)
-- and touch(t) as an exhibit has them.
local scenes = {}

local scene, now, pair, chosen, upright

local function go(name)
  scene = name
  now = nil
  scenes[name].start()
end

local group = button.group {}

-- The way on is bottom right, the other button beside it, or above it on an upright screen.
local function buttons(on, other)
  local list = {}
  local foot, right = 1016, 1856
  if kiosk.upright then foot, right = 1880, 996 end
  if on then
    on.w, on.h, on.x, on.y = 420, 160, right - 420, foot - 160
    list[1] = button.new(on)
  end
  if other then
    other.w, other.h, other.x, other.y = 340, 160, right - (on and 784 or 340), foot - 160
    if on and kiosk.upright then other.x, other.w, other.y, other.h = right - 420, 420, foot - 332, 148 end
    list[#list + 1] = button.new(other)
  end
  group = button.group(list)
end

---------------------------------------------------------------- on the water

local hint_style = { size = 46, bold = true, color = look.white, line = 1.3 }

local function hint(g, said, sign)
  local x, y = g.upright and 84 or 96, g.upright and 260 or 176
  hint_style.width = g.upright and 740 or nil
  local h, w = g:measure(said, hint_style)
  g:rect(x, y, w + 152, h + 40, look.fade(look.abyss, 0.72), math.min(h / 2 + 20, 50))
  icon.draw(g, sign, x + 64, y + h / 2 + 20, 56, look.white)
  g:text(said, x + 112, y + 20, hint_style)
end

local heading = { size = 84, bold = true, color = look.white }

local function water(g)
  course.draw(g)
  paper.put(g, words.title, g.upright and 84 or 96, g.upright and 200 or 132, heading)
end

local function trail(g)
  local points = {}
  for i = 1, #now.trace, 2 do
    points[i], points[i + 1] = course.to_screen(now.trace[i], now.trace[i + 1])
  end
  if #points < 4 then return end
  g:line(points, 34, look.fade(TRAIL, 0.25))
  g:line(points, 10, TRAIL)
end

-- The place to take hold: large, and gone once the boat is held.
local function start_here(g)
  if now.finger then return end
  g:circle(now.x, now.y, 80, "#FFFFFF33")
  g:ring(now.x, now.y, 80, 8, look.white)
end

local function draw_run(g, said)
  water(g)
  trail(g)
  start_here(g)
  course.boat(g, now.x, now.y, now:turn())
  if not now.finger then now:target(g) end
  if now.swaying and now.finger then
    -- The finger is here; the hand is where the boat is.
    g:ring(now.to_x, now.to_y, 60, 5, "#FFFFFFB3")
    icon.draw(g, "hand", now.x + 8, now.y + 40, 104, look.white, 2.4)
  end
  hint(g, said, now.swaying and "clock" or "hand")
end

scenes.calm = {
  start = function()
    kiosk.skin "water"
    now = run.new(false)
    buttons(nil, { label = words.skip, kind = "night", icon = "eye", press = function() go "recorded" end })
  end,
  draw = function(g) draw_run(g, now.begun and not now.finger and words.on or words.calm) end,
  done = function()
    pair = { steady = now.trace }
    go "sway"
  end,
}

scenes.sway = {
  start = function()
    kiosk.skin "water"
    now = run.new(true)
    buttons(nil, { label = words.stop, kind = "second", icon = "stop", press = function() scenes.sway.done() end })
  end,
  draw = function(g) draw_run(g, words.sway) end,
  -- Who stops at once has seen enough: the recorded ways stand in.
  done = function()
    if now.trace:short() then return go "recorded" end
    pair.swaying = now.trace
    go "compare"
  end,
}

-- Reduced motion: nothing trembles, the recorded ways are looked at.
scenes.still = {
  start = function()
    kiosk.skin "water"
    buttons { label = words.look, kind = "primary", icon = "next", press = function() go "recorded" end }
  end,
  draw = function(g)
    water(g)
    local boat = run.new(false)
    course.boat(g, boat.x, boat.y, boat:turn())
    hint(g, words.still, "eye")
  end,
}

---------------------------------------------------------------- on paper

scenes.recorded = {
  start = function()
    local plain, swaying = trace.recorded()
    pair = { steady = plain, swaying = swaying, recorded = true }
    go "compare"
  end,
}

local function first() go(kiosk.reduced_motion and "still" or "calm") end

scenes.compare = {
  start = function()
    kiosk.skin "paper"
    kiosk.completed()
    buttons(
      { label = words.decide, kind = "primary", icon = "next", press = function() go "decide" end },
      { label = words.again, kind = "second", icon = "again", press = first })
  end,
  draw = function(g) compare.draw(g, pair) end,
}

local function choose(it)
  chosen = it.value
  decide.rise()
  go "decide"
end

-- The question under the tide, the way on above it.
local answers = button.group {}

scenes.decide = {
  start = function()
    kiosk.skin "paper"
    answers = button.group(decide.answers(chosen, choose))
    if chosen then
      buttons(
        { label = words.leave, kind = "primary", press = function() kiosk.home() end },
        { label = words.again, kind = "second", icon = "again", press = first })
    else
      buttons()
    end
  end,
  draw = function(g)
    decide.draw(g)
    answers:draw(g)
    if chosen then decide.draw_tide(g) end
  end,
  update = function(dt)
    local rising = decide.update(dt)
    return answers:update(dt) or rising
  end,
  touch = function(t) return answers:touch(t) end,
}

---------------------------------------------------------------- the exhibit

function steady:enter()
  upright = kiosk.upright
  course.enter()
  decide.enter()
  pair, chosen = nil, nil
  first()
end

-- A turned screen has another channel; a boat that would have to tremble no longer may.
function steady:changed()
  if upright ~= kiosk.upright or kiosk.reduced_motion and now then return self:enter() end
end

function steady:update(dt)
  local moving = group:update(dt)
  local own = scenes[scene].update
  moving = own and own(dt) or moving
  if now then
    moving = now:update(dt) or moving
    if now.done then
      scenes[scene].done()
      moving = true
    end
  end
  if not moving then return math.huge end
end

function steady:touch(t)
  if group:touch(t) then return end
  local own = scenes[scene].touch
  if own and own(t) then return end
  if now then now:touch(t) end
end

function steady:draw(g)
  scenes[scene].draw(g)
  group:draw(g)
end

return steady
