-- core.story.words - what a story says of its own accord.

local words = {
  ask = { zh = "你会怎么做？", en = "What would you do?" },
  chosen = { zh = "你选了", en = "You chose" },
  try_again = { zh = "再试一次", en = "Try again" },
  onward = { zh = "下一步", en = "Next step" },
  to_help = { zh = "怎么求助", en = "Get help" },
  to_end = { zh = "看结尾", en = "The ending" },
  back = { zh = "回到那一步再试", en = "Back to that step" },
  help = { zh = "现在求助，来得及", en = "Help works, right now" },
  ends = { zh = "平安靠岸", en = "Safe ashore" },
  practise = { zh = "练一练，大声说：", en = "Say it aloud:" },
  another = { zh = "换个故事", en = "Another story" },
  replay = { zh = "再走一遍", en = "Once more" },
}

---The line in the corner: which story, which step.
function words.step(title, n)
  local zh = type(title) == "table" and title.zh or title
  local en = type(title) == "table" and title.en or title
  return { zh = zh .. "　第 " .. n .. " 步", en = en .. " · step " .. n }
end

return words
