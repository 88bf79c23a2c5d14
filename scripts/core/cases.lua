-- core.cases - a wall of cases, each read part by part.
--
--   return cases {
--     title = words, line = words, picture = "arch.svg", level = "middle",
--     opening = words, closing = words,
--     { title = words, level = "middle", place = a picture of places/, person = one of people/,
--       after = "boy-secondary-glad",  who stands there from the turning point on
--       composite = true,          or source = { issuer, title, date, number }
--       review = "2027-05-24",     the day two people look at it again
--       who = words, beats = { words, … }, turn = words, outcome = words, lesson = words,
--       question = words, help = words, facts = { "H04" } },
--     …
--   }
--
-- Where a case comes from stands on every page and can't be switched off: a composite says that it
-- is none of real persons, any other names its publisher. Cases above the session's level are left out.

local kiosk   = require "kiosk"
local fields  = require "core.fields"
local own     = require "core.cases.fields"
local level   = require "core.level"
local place   = require "core.place"
local reader  = require "core.cases.reader"
local screens = require "core.screens"
local wall    = require "core.wall"

local Cases = {}
Cases.__index = Cases
screens.into(Cases)

function Cases:enter(told)
  told = place.read(told)
  kiosk.skin "paper"
  self.seen = place.set(self, told.seen)
  local case = self[told.case]
  if case then self:open(case, told.part) else self:choose() end
  kiosk.wait_for_pictures()
end

function Cases:place()
  local reading = self.screen.case
  return { seen = place.marks(self, self.seen), case = place.index(self, reading), part = reading and self.screen.at }
end

function Cases:choose()
  local items, composite, any = {}, false, false
  for i, case in ipairs(level.shown_or_easiest(self)) do
    items[i] = { picture = "places/" .. case.place .. ".svg", name = case.title, value = case }
    composite, any = composite or case.composite, any or self.seen[case]
  end
  self.screen = wall.new {
    title = self.title, text = any and self.closing or self.opening, items = items, seen = self.seen,
    label = composite and reader.COMPOSITE or nil,
    on_choose = function(case) self:later(function() self:open(case) end) end,
  }
end

function Cases:open(case, part)
  self.seen[case] = true
  self.screen = reader.new { case = case, at = part, on_wall = function() self:later(function() self:choose() end) end }
end

---@param spec cases.cases
---@return exhibit
return function(spec)
  fields.check(own.shapes, "cases", spec)
  return setmetatable(spec, Cases)
end
