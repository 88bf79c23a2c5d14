-- A story of one step, told in a file of its own.
local story = require "core.story"

return story {
  title = { zh = "怎么说", en = "What to say" },
  opening = { { zh = "选一个故事", en = "Choose a story" }, { zh = "没有分数，可以再试。", en = "No score. You can try again." } },
  coach = { who = "teacher", says = { { zh = "慢慢想。", en = "Take your time." } }, help = { zh = "求助什么时候都不晚。", en = "It is never too late for help." } },
  stories = { "cup" },
}
