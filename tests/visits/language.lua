-- Another language is the same page in other words, and nothing is lost of what was done there.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", level = "primary", seed = 2,
  { tap = "#language" },
  { see = "Touch the sea" },
  { tap = { 960, 700 } }, -- choosing a language started nothing; this touch did
  { tally = { event = "session_start" } },
  { open = "disguises" },
  { tally = { event = "exhibit_enter", exhibit = "disguises", lang = "en" } },
  { see = "Not what it seems" },
  { tap = "Next" },
  { tap = "#language" }, -- while the page turns
  { see = "像糖，像饮料" }, { unseen = "Like sweets, like drinks" },
  { tap = "下一页" },
  { tap = "#language" },
  { see = "Like little stickers" },
  { tap = "#home" },
  { see = "Where to first?" },
  { tap = "#home" },
  { tally = { event = "session_end", how = "home", uses = 1 } },
  { see = "碰一下海面" }, -- the next visitor finds the hall's own language
}
