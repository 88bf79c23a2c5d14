-- The fact bank and the hall's settings load and are whole; to a primary school no exhibit names a drug.
package.path = "tests/content/?.lua"
local stage = require "stage"
local words = require "words"

-- Every fact: both languages, where from, how sure, for whom, looked up when.
local facts = require "facts"
local n = 0
for id, fact in pairs(facts) do
  n = n + 1
  assert(id:match "^%u%d%d$" or id:match "^S%-%d%d$", "a fact called " .. tostring(id))
  for name in pairs(fact) do
    assert(({ zh = 1, en = 1, source = 1, confidence = 1, level = 1, checked = 1 })[name], id .. " has a field " .. name)
  end
  assert(fact.source, id .. " has no source")
  assert(fact.zh and fact.zh:find "[\xE4-\xE9]", id .. " lacks Chinese")
  assert(fact.source.zh and fact.source.zh ~= "", id .. "'s source lacks Chinese")
  for _, en in ipairs { fact.en or "", fact.source.en or "" } do
    assert(en ~= "" and not en:find "[\xE4-\xE9]", id .. " lacks English")
  end
  assert(fact.confidence == "high" or fact.confidence == "medium", id .. ": how sure?")
  assert(fact.level == "P" or fact.level == "M" or fact.level == "A", id .. ": for whom?")
  assert(fact.checked:match "^20%d%d%-[01]%d%-[0-3]%d$", id .. ": checked when?")
end
assert(n > 150, "only " .. n .. " facts")

-- What is on the picture names no drug.
local function clean(exhibit, where)
  for _, said in ipairs(stage.draw(exhibit).said) do
    local drug = words.drug_in(said)
    assert(not drug, where .. " names " .. tostring(drug) .. ": " .. said)
  end
end

-- site.lua names exhibits that are there, each once, and all of them load in both languages.
local site = require "site"
assert(site.name.zh and site.name.en and site.kiosk:match "^[%w-]+$" and site.idle >= 10 and site.screen.inches > 0)
local icons = {}
for _, name in ipairs { "wheel", "eye", "chat", "pin" } do icons[name] = true end
local seen = {}
for _, group in ipairs(site.menu) do
  assert(group.title.zh and group.title.en and icons[group.icon] and #group > 0, "a group lacks its title, its icon or its exhibits")
  for _, name in ipairs(group) do
    assert(not seen[name], name .. " is in the menu twice")
    seen[name] = true
    for _, lang in ipairs { "zh", "en" } do
      local exhibit = stage.load { exhibit = name, lang = lang }
      assert(utf8.len(exhibit.title.zh) <= 6 and #exhibit.title.en <= 12, name .. ": its title is too long")
      assert(exhibit.line.zh and exhibit.line.en and exhibit.picture, name .. ": its arch lacks something")
      for _, upright in ipairs { false, true } do
        exhibit = stage.open { exhibit = name, lang = lang, upright = upright }
        stage.frames(exhibit, 60)
        clean(exhibit, name .. ", its first picture,")
        stage.same(#stage.missing, 0, name .. ", missing pictures, " .. tostring(stage.missing[1]) .. " first, number")
      end
    end
  end
end

-- What a primary school is shown, page by page.
for _, level in ipairs { "none", "primary" } do
  for _, lang in ipairs { "zh", "en" } do
    local disguises = stage.open { exhibit = "disguises", level = level, lang = lang }
    for page = 1, #disguises.shown do
      stage.rest(disguises)
      clean(disguises, "disguises, page " .. page)
      if page < #disguises.shown then stage.press(disguises, disguises.buttons.list[1]) end
    end
  end
end

-- And what the things on those pages say when they are touched.
do
  local disguises = stage.open { exhibit = "disguises", level = "primary" }
  for page = 1, #disguises.shown do
    stage.rest(disguises)
    stage.draw(disguises)
    for y = 20, 560, 60 do
      for x = 20, 1900, 60 do
        stage.tap(disguises, x, y)
        clean(disguises, "disguises, a thing on page " .. page)
      end
    end
    stage.rest(disguises)
    if page < #disguises.shown then stage.press(disguises, disguises.buttons.list[1]) end
  end
end

-- The steady hand says why it trembles: by name only to the older ones.
for level, named in pairs { none = false, primary = false, middle = true, adult = true } do
  stage.reset { exhibit = "steady", level = level }
  local steady = require "exhibit.words"
  local why = steady.why()
  stage.same(words.drug_in(why.zh) ~= nil, named, "a drug is named to " .. level .. ":")
  stage.same(words.drug_in(why.en) ~= nil, named, "a drug is named to " .. level .. ":")
  words.each(steady, function(text) assert(not words.drug_in(text), "the steady hand says " .. text) end)
end

print "facts: ok"
