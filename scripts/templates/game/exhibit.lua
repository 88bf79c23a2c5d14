-- 小游戏：开场、计时、成绩都有了，你只写游戏本身（要写代码）。
-- A small game: opening, clock and result are there; you write the play itself (code).
--
-- 边改边看：kiosk run --dev --open @name@　　改完检查：kiosk check @name@
-- See it while you write: kiosk run --dev --open @name@      Check it: kiosk check @name@
-- 图片放在 assets/@name@/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/@name@/; those of assets/common/ can be used as they are.

local game = require "core.game"

local R, EVERY = 80, 0.9 -- 灯的大小；几秒出来一盏 / how large a lantern is; seconds from one to the next

return game {
  title = { zh = "接住灯", en = "Catch lights" },             -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "二十秒，点亮几盏", en = "Twenty seconds" },  -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/coast.svg",                               -- 拱门里的图 / the picture in the arch
  how = { { zh = "灯从水里升起来。", en = "Lanterns rise from the water." },  -- 怎么玩，一到三句 / how to play
    { zh = "点一下，它就亮。", en = "Touch one to light it." } },
  seconds = 20,                                               -- 玩多少秒 / how long it lasts
  score = { zh = "点亮了 %d 盏", en = "%d lit" },             -- 成绩，%d 是数字 / the result; %d is the number
  keep = { zh = "一盏灯，照亮一个人。", en = "Each light shines for someone." },  -- 带走的一句话 / to take away

  -- round.box 是能玩的地方 { x, y, w, h }；round:add(1) 加一分，round:slip() 失手一次。
  -- round.box is where to play; round:add(1) adds to the score, round:slip() is a slip.
  play = {
    enter = function(round) round.lights, round.wait = {}, 0 end,
    update = function(round, dt)
      local box = round.box
      round.wait = round.wait - dt
      if round.wait <= 0 then
        round.wait = EVERY
        table.insert(round.lights, { x = box.x + R + math.random() * (box.w - 2 * R), y = box.y + box.h - R })
      end
      for i = #round.lights, 1, -1 do
        local light = round.lights[i]
        light.y = light.y - 180 * dt
        if light.y < box.y + R then table.remove(round.lights, i) end
      end
    end,
    touch = function(round, t)
      if t.phase ~= "down" then return end
      for _, light in ipairs(round.lights) do
        local near = (t.x - light.x) ^ 2 + (t.y - light.y) ^ 2 < (R + 16) ^ 2
        if near and not light.lit then light.lit = true; round:add(1) end
      end
    end,
    draw = function(round, g)
      for _, light in ipairs(round.lights) do
        if not light.lit then g:target(light.x - R, light.y - R, 2 * R, 2 * R) end -- 这里要点 / a finger is meant here
        g:circle(light.x, light.y, R, light.lit and "#FFC468" or "#CDEBE9")
      end
    end,
  },
}
