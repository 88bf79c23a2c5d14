-- core.cabinet - things behind glass: a case of niches to open, each with what is to be known of it.
--
--   return cabinet {
--     title = words, line = words, picture = "arch.svg",
--     text = words, note = words, foot = words,
--     act = words,                 what to do, the same for every thing
--     say = words, law = words,    a line to say, and what the law says: as well
--     families = { { "old", color = "#8A5A34", zh = "传统", en = "Traditional" }, … },
--     shut = { text = words, foot = words, { icon = "alert", title = words, text = words }, … },
--     { title = words, name = words, family = "old", picture = "poppy.svg", what = words, status = words,
--       look = words, harm = { { icon = "lungs", zh = "呼吸变慢", en = "slow breathing" }, … },
--       hides = words, law = words, act = words, say = words, facts = { "C17" } },
--     …
--   }
--
-- Sixteen niches stand in a case; more stand in the next. With `shut`, primary pupils see closed doors
-- with alarms on them and nothing else. Who has read what to do, or opened all alarms, has
-- completed the exhibit.

local kiosk   = require "kiosk"
local fields  = require "core.fields"
local own     = require "core.cabinet.fields"
local case    = require "core.cabinet.case"
local detail  = require "core.cabinet.detail"
local level   = require "core.level"
local place   = require "core.place"
local screens = require "core.screens"

local Cabinet = {}
Cabinet.__index = Cabinet
screens.into(Cabinet)

function Cabinet:enter(told)
  told = place.read(told)
  self.doors = self.shut ~= nil and (kiosk.level == "primary" or kiosk.level == "none")
  self.slots = self.doors and self.shut or level.shown_or_easiest(self)
  self.seen, self.colours = place.set(self.slots, told.seen), {}
  for _, family in ipairs(self.families or {}) do self.colours[family[1]] = family.color end
  local at = place.clamp(told.slot, self.slots)
  if told.open then self:open(at) else self:choose(at) end
  kiosk.wait_for_pictures()
end

function Cabinet:place()
  local screen = self.screen
  local open = screen.at ~= nil
  return { seen = place.marks(self.slots, self.seen), open = open, slot = screen.at or screen.from + 1 }
end

-- The case with this one in it.
function Cabinet:choose(at)
  kiosk.skin "night"
  local top = self.doors and self.shut or self
  self.screen = case.new {
    title = self.title, text = top.text, note = not self.doors and self.note or nil, foot = top.foot,
    families = self.families or {}, colours = self.colours, slots = self.slots, doors = self.doors,
    seen = self.seen, from = (at - 1) // 16 * 16,
    on_choose = function(i) self:later(function() self:open(i) end) end,
  }
end

function Cabinet:open(at)
  kiosk.skin(kiosk.upright and "paper" or "night")
  self.seen[self.slots[at]] = true
  local all = true
  for _, slot in ipairs(self.slots) do all = all and self.seen[slot] end
  if self.doors and all then kiosk.completed() end
  self.screen = detail.new {
    slots = self.slots, at = at, doors = self.doors, colours = self.colours, act = self.act, say = self.say, law = self.law,
    on_case = function() self:later(function() self:choose(at) end) end,
    on_turn = function(i) self:open(i) end,
  }
end

function Cabinet:changed()
  if self.screen.slot then kiosk.skin(kiosk.upright and "paper" or "night") end
  self.screen:changed()
end

---@param spec cabinet.cabinet
---@return exhibit
return function(spec)
  fields.check(own.shapes, "cabinet", spec, own.kinds)
  return setmetatable(spec, Cabinet)
end
