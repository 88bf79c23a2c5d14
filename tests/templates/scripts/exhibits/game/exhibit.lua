local game = require "core.game"

-- 真话和借口。 What is true, and what people say to talk you round.
local TRUE = {
  { zh = "大多数人都不碰", en = "Most people stay away" }, { zh = "“新”不等于安全", en = "New does not mean safe" },
  { zh = "我可以不解释", en = "I needn't explain" }, { zh = "药不能分给别人", en = "Never share medicine" },
  { zh = "求助不是告密", en = "Asking for help is fine" }, { zh = "离开不是胆小", en = "Leaving isn't weak" },
}
local EXCUSE = {
  { zh = "就一次，没事的", en = "Just once is fine" }, { zh = "大家都在用", en = "Everyone does it" },
  { zh = "给我个面子", en = "Don't make me lose face" }, { zh = "别告诉大人", en = "Don't tell an adult" },
}
local W, H, RISE, EVERY = 440, 132, 120, 1.1 -- 大小；每秒升多少；几秒来一个

local function launch(round)
  local lanes = round.box.w // (W + 24)
  round.lane = (round.lane + 1) % lanes
  local real = math.random() < 0.6; local list = real and TRUE or EXCUSE
  table.insert(round.bubbles, {
    words = list[math.random(#list)], real = real,
    x = round.box.x + (round.lane + 0.5) * round.box.w / lanes - W / 2, y = round.box.y + round.box.h - H,
  })
end

return game {
  title = { zh = "点亮真话", en = "Light the truth" },
  line = { zh = "真话点亮，借口放走", en = "Tap what is true" },
  how = { { zh = "句子从水里升起来。", en = "Sentences rise from the water." },
    { zh = "真话点一下，借口让它漂走。", en = "Tap what is true; let excuses drift by." } },
  seconds = 20, lives = 3,
  score = { zh = "点亮了 %d 句", en = "%d lit" },
  keep = { zh = "听到借口，先停一停。", en = "When you hear an excuse, stop and think." },
  play = {
    enter = function(round) round.bubbles, round.lane, round.wait = {}, 0, 0 end,
    update = function(round, dt)
      round.wait = round.wait - dt
      if round.wait <= 0 then launch(round) round.wait = EVERY end
      for i = #round.bubbles, 1, -1 do
        local b = round.bubbles[i]
        b.y = b.y - RISE * dt
        if b.gone or b.y < round.box.y then table.remove(round.bubbles, i) end
      end
    end,
    touch = function(round, t)
      for _, b in ipairs(round.bubbles) do
        if t.phase == "down" and t.x > b.x and t.x < b.x + W and t.y > b.y and t.y < b.y + H then
          b.gone = true
          if b.real then round:add(1) else round:slip() end
        end
      end
    end,
    draw = function(round, g)
      for _, b in ipairs(round.bubbles) do
        g:target(b.x, b.y, W, H)
        g:rect(b.x, b.y, W, H, "#F3FAFB", 66)
        g:text(b.words, b.x + W / 2, b.y + 38, { size = 40, bold = true, align = "center", width = W - 40, lines = 1, upto = 28 })
      end
    end,
  },
}
