-- scene.lua - the scene that tests/bench/run.sh times, as an author would write it.
--
--   full   40 pictures move, 100 of 200 labels say something new every frame
--   calm   one picture moves, one label changes
--   still  nothing; a touch changes the colour of the mark
--
-- sdl_scene.c draws the same. core/pool.lua and the pictures are made by scene_files.c.

local kiosk   = require "kiosk"
local picture = require "picture"
local pool    = require "core.pool"

local PICTURES, LABELS, LETTERS, LETTERS_LONG = 40, 200, 12, 500
local SIZES = { 18, 24, 32, 48 }

local MOVING = {
  full = { pictures = PICTURES, labels = 100 },
  calm = { pictures = 1, labels = 1 },
  still = { pictures = 0, labels = 0 },
}

local function letter(i)
  return pool[i % #pool + 1]
end

local letters = {}

local function label(i, frame)
  for k = 1, LETTERS do
    letters[k] = letter(37 * i + 13 * frame + 7 * (k - 1))
  end
  return table.concat(letters)
end

local function paragraph()
  local all = {}
  for k = 0, LETTERS_LONG - 1 do
    all[k + 1] = k % 20 == 19 and "，" or letter(17 * k)
  end
  return table.concat(all)
end

local LONG = paragraph()
local LONG_STYLE = { size = 28, color = "#FFFFFF", width = 1880, line = 40 / 28 }

local labels, styles = {}, {}
for i = 0, LABELS - 1 do
  labels[i] = label(i, 0)
  styles[i] = {
    size = SIZES[i % 4 + 1],
    color = string.format("#FF%02X%02X", 200 + i % 56, 128 + i % 100),
  }
end

---@param name "full"|"calm"|"still"
---@return exhibit
return function(name)
  local moving = MOVING[name]
  local frame, marked = 0, false
  local ground, sprite
  local scene = { title = { zh = "测速", en = "Bench" } }

  function scene:enter()
    ground = picture.get "ground.png"
    sprite = picture.get "sprite.png"
    kiosk.wait_for_pictures()
  end

  function scene:update()
    if name == "still" then return math.huge end
    frame = frame + 1
  end

  function scene:touch(t)
    if t.phase == "down" then marked = not marked end
  end

  function scene:draw(g)
    g:picture(ground, 0, 0, 1920, 1080)
    for i = 0, PICTURES - 1 do
      local f = i < moving.pictures and frame or 0
      local size = 100 + i % 5 * 30
      g:picture(sprite, (97 * i + 3 * f) % 1800, (53 * i + 2 * f) % 1000, size, size)
    end
    for i = 0, LABELS - 1 do
      if i < moving.labels then labels[i] = label(i, frame) end
      g:text(labels[i], 10 + 240 * (i % 8), 10 + 43 * (i // 8), styles[i])
    end
    g:text(LONG, 20, 700, LONG_STYLE)
    g:rect(0, 0, 16, 16, marked and "#00FF00" or "#FF00FF")
  end

  return scene
end
