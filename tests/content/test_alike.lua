-- Words that stand beside each other have letters of one size, whatever language; what cannot be that
-- small goes on alone, and words that stood together before forget it.
package.path = "scripts/?.lua"
local kiosk = { lang = "en", say = function(words) return words end }
package.preload.kiosk = function() return kiosk end
local fit = require "core.quiz.fit"

-- Every character is as wide as it is high, and lines break anywhere.
local g = { sizes = {} }
function g.measure(_, text, style)
  local n = utf8.len(text)
  local a_line = style.width and math.max(1, style.width // style.size) or n
  local lines = math.max(1, (n + a_line - 1) // a_line)
  return lines * style.size * (style.line or 1.4), math.min(n, a_line) * style.size, lines
end
function g:text(_, _, _, style) self.sizes[#self.sizes + 1] = style.size end

local function sizes(list)
  g.sizes = {}
  for _, one in ipairs(list) do one[1]:top(g, 0, 0, one[2], one[3], "#000000") end
  return table.concat(g.sizes, " ")
end

local function words(text) return fit.new { words = text, size = 48, upto = 24 } end

local function same(a, b, what) assert(a == b, ("%s: %s, wanted %s"):format(what, a, b)) end

local short, long, endless = words "ab cd", words "ab cd ef gh ij", words(("ab "):rep(40))
local two = { { short, 300, 120 }, { long, 300, 120 } }
same(sizes(two), "48 42", "alone")
fit.alike(g, two, 30)
same(sizes(two), "42 42", "together")

local three = { two[1], two[2], { endless, 300, 120 } }
fit.alike(g, three, 36)
same(sizes(three), "36 36 24", "one that must go on alone")

fit.alike(g, { two[1] }, 30)
same(sizes { two[1] }, "48", "no longer together")
