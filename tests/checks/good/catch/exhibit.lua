-- A game: lights that rise and are caught.
local game = require "core.game"
local R = 80

return game {
  title = { zh = "接住灯", en = "Catch lights" }, seconds = 10,
  how = { { zh = "点一下，灯就亮。", en = "Touch a light." } }, keep = { zh = "一盏灯，照亮一个人。", en = "Each light shines for someone." },
  score = { zh = "点亮了 %d 盏", en = "%d lit" },
  play = {
    enter = function(round) round.y = round.box.y + round.box.h - R end,
    update = function(round, dt)
      round.y = round.y - 200 * dt
      if round.y < round.box.y + R then round.y = round.box.y + round.box.h - R end
    end,
    touch = function(round, t)
      local x = round.box.x + round.box.w / 2
      if t.phase == "down" and (t.x - x) ^ 2 + (t.y - round.y) ^ 2 < R ^ 2 then round:add(1) end
    end,
    draw = function(round, g)
      local x = round.box.x + round.box.w / 2
      g:target(x - R, round.y - R, 2 * R, 2 * R)
      g:circle(x, round.y, R, "#CDEBE9")
    end,
  },
}
