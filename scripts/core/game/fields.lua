-- core.game.fields - what may stand in a small game.

local fields = require "core.fields"

local shapes = {
  game = fields.exhibit {
    { "how", "words*", must = true, zh = "怎么玩，一到三句", en = "how to play, one to three sentences" },
    { "seconds", "count", zh = "玩多少秒", en = "how many seconds it lasts" },
    { "lives", "lives", zh = "可以失手几次", en = "how many slips it allows" },
    { "score", "words", zh = "结尾的成绩，写上 %d", en = "the result, with %d for the number" },
    { "keep", "words", must = true, zh = "带走的一句话", en = "the sentence to take away" },
    { "place", "text", zh = "开场和结尾的图", en = "the picture of opening and result" },
    { "play", "play", must = true, zh = "游戏本身", en = "the game itself" },
    rule = function(spec)
      if not spec.seconds and not spec.lives then
        return "写上 seconds（玩多少秒）或 lives（可以失手几次），游戏才会结束。", "write seconds (how long) or lives (how many slips): without them the game never ends."
      end
      if #spec.how < 1 or #spec.how > 3 then
        return "how 写一到三句。", "how has one to three sentences.", { "how" }
      end
      local score = spec.score
      for _, text in pairs(type(score) == "table" and score or { score }) do
        local _, places = tostring(text):gsub("%%d", "")
        if places ~= 1 or tostring(text):gsub("%%d", ""):find("%%") then
          return "score 里写一个 %d，分数会放在那里。", "score wants one %d, where the number will stand.", { "score" }
        end
      end
    end,
  },
  play = {
    { "draw", "function", must = true, zh = "画出来：function(round, g)", en = "draws it: function(round, g)" },
    { "enter", "function", zh = "一局开始：function(round)", en = "a round begins: function(round)" },
    { "update", "function", zh = "时间过去：function(round, dt)", en = "time passes: function(round, dt)" },
    { "touch", "function", zh = "手指：function(round, t)", en = "a finger: function(round, t)" },
  },
}

local kinds = {
  ["function"] = { function(v) return type(v) == "function" end, zh = "一个函数：function(round) … end", en = "a function: function(round) … end" },
  lives = { function(v) return math.type(v) == "integer" and v >= 1 and v <= 5 end, zh = "1 到 5 的整数", en = "a whole number from 1 to 5" },
}

return { shapes = shapes, kinds = kinds }
