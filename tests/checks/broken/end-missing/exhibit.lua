-- 自由画布：想画什么画什么，一笔一画自己写（要写代码）。
-- A free canvas: draw whatever you like, stroke by stroke (code).
--
-- 边改边看：kiosk run --dev --open d10-noend　　改完检查：kiosk check d10-noend
-- See it while you write: kiosk run --dev --open d10-noend      Check it: kiosk check d10-noend
-- 图片放在 assets/d10-noend/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/d10-noend/; those of assets/common/ can be used as they are.

local kiosk = require "kiosk"

-- 画布是 1920 x 1080（竖屏 1080 x 1920）。左下角是首页按钮，给它留出地方。
-- The canvas is 1920 x 1080 (1080 x 1920 upright). Home is bottom left: leave room for it.
local exhibit = {
  title = { zh = "放一盏灯", en = "Light a lamp" },           -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "点哪里，哪里亮", en = "Touch to light" },    -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/coast.svg",                               -- 拱门里的图 / the picture in the arch
}

local MANY, RISE = 24, 40 -- 最多几盏灯，每秒升多高 / lamps at most; how fast they rise

-- 打开时。place 只有边改边看时才有：上次 place() 给的。 / Opened. `place` is what place() gave before a save.
function exhibit:enter(place)
  self.lamps = type(place) == "table" and place or {}
  kiosk.skin "night"


function exhibit:place() return self.lamps end

-- 手指：t.phase 是 "down"、"move"、"up" 或 "cancel"。 / A finger.
function exhibit:touch(t)
  if t.phase ~= "down" then return end
  table.insert(self.lamps, { x = t.x, y = t.y })
  if #self.lamps > MANY then table.remove(self.lamps, 1) end
  kiosk.completed() -- 算玩过了 / counts as completed
end

-- 过了 dt 秒。返回 math.huge：没有东西在动，先不用再叫。 / dt seconds have passed; math.huge: nothing moves.
function exhibit:update(dt)
  for i = #self.lamps, 1, -1 do
    local lamp = self.lamps[i]
    lamp.y = lamp.y - RISE * dt
    if lamp.y < -60 then table.remove(self.lamps, i) end
  end
  if #self.lamps == 0 then return math.huge end
end

-- 画出来。 / The picture.
function exhibit:draw(g)
  g:fill("#061A27")
  g:target(0, 0, g.w, g.h * 0.78) -- 这里可以点 / a finger is meant here
  for _, lamp in ipairs(self.lamps) do
    g:circle(lamp.x, lamp.y, 90, "#F2A54133")
    g:circle(lamp.x, lamp.y, 44, "#FFC468")
  end
  g:text({ zh = "点一下，放一盏灯", en = "Touch to light a lamp" }, g.w / 2, g.h * 0.12,
    { size = 72, bold = true, align = "center", color = "#FFFFFF" })
end

return exhibit
