---@meta exhibit

-- What exhibits/<name>/exhibit.lua returns. Templates in core return one, too.
-- `require` finds: "canvas"-free modules written in C ("picture", "gradient", "kiosk"), core modules
-- ("core.button"), this exhibit's own files ("exhibit.words" is words.lua beside exhibit.lua),
-- and "site" (scripts/site.lua). Globals are strict: a forgotten `local` is an error with its line.
-- pairs() walks in a fixed order: integers first, then by key. Random numbers (math.random) are
-- seeded by the kiosk. There are no files, no clock, no network: time is only dt.

-- Callbacks may be written with a colon, `function exhibit:draw(g)`, or without the exhibit,
-- `draw = function(g) ... end`: both mean the same.

---@class exhibit
---@field title words             at most 6 Chinese characters, 12 English letters
---@field line? words             the sentence under the arch in the menu
---@field picture? string         what stands in the arch
---@field level? "primary"|"middle"|"adult"   the lowest level it is meant for
local exhibit = {}

---The exhibit was opened. Ask for pictures here.
---
---While it is written (`kiosk run --dev`) each save opens it anew: `place` is then what place() gave
---before, else nil. The file has changed meanwhile: a page that is gone must not be looked for.
---(The helpers of core/place.lua mind that; all templates do.)
---@param place? any
function exhibit:enter(place) end

---Where the visitor is, so that the next save finds the page again: numbers, text, true and false, and
---tables of these, up to 4 KB. Only asked for by `kiosk run --dev`; leave it out and a save begins anew.
---@return any
function exhibit:place() end

---Time passed. Returns how many seconds until it wants to be called again: nothing for the next
---frame, math.huge for "only when something happens" (a touch, a picture, another language).
---draw() follows each update.
---@param dt number seconds since the last call, at most 0.1
---@return number? wake
function exhibit:update(dt) end

---@param g canvas
function exhibit:draw(g) end

---@class touch
---@field phase "down"|"move"|"up"|"cancel"  cancel: forget this finger, nothing is meant
---@field finger integer  0 to 9; the mouse is 0
---@field x number
---@field y number

---A finger. Touches on home, help and language never come here.
---@param t touch
function exhibit:touch(t) end

---Language, size, reduced motion or reach changed (kiosk.* is already new).
function exhibit:changed() end
