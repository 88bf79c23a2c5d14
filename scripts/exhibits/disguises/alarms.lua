-- exhibit.alarms - the six alarms (D12), and which of them were found in this opening.

local picture = require "picture"
local ease = require "core.ease"
local kiosk = require "kiosk"
local look = require "core.look"
local paper = require "core.paper"

local alarms = {
  { zh = "来路不明", en = "Nobody knows where it is from" },
  { zh = "没有厂名、配料、日期", en = "No maker, ingredients or date" },
  { zh = "包装拆过，或者很怪", en = "The pack is opened or odd" },
  { zh = "只在私聊里、用暗语卖", en = "Sold only in private chat and slang" },
  { zh = "说“上头”“不上瘾”“查不出”", en = '"Buzz", "not addictive", "can\'t be tested"' },
  { zh = "有人催你马上试", en = "Someone rushes you to try it" },
}

local LIGHTS = 0.4 -- seconds until a lamp burns
local GAP, SIZE = 60, 64
local LIT = 2.48 * SIZE -- the lit picture has its glow around it

local found, newest = {}, nil
local light = ease.timer(LIGHTS)

function alarms.find(number)
  if found[number] then return end
  found[number], newest = true, number
  light:start()
end

function alarms.count()
  local n = 0
  for i = 1, #alarms do
    if found[i] then n = n + 1 end
  end
  return n
end

local function said()
  local n = alarms.count()
  if n == 0 then return { zh = "六个警报", en = "Six alarms" } end
  if n == #alarms then return { zh = "六个警报都认出来了", en = "All six alarms found" } end
  return { zh = ("认出 %d 个警报"):format(n), en = ("%d of 6 alarms found"):format(n) }
end

-- The row of lamps that stays on the paper from page to page.
local row = {}

local lit, unlit
local faint = { alpha = 1 }

function row:enter()
  unlit = picture.get("scenery/lantern-paper.svg", SIZE)
  lit = picture.get("scenery/lantern-lit.svg", LIT)
end

function row:update(dt)
  if light:step(dt) then return 0 end
  return math.huge
end

local function lamp(g, i, x, y)
  local lighting = i == newest and light.running
  if not found[i] or lighting then g:picture(unlit, x - SIZE / 2, y - SIZE / 2, SIZE) end
  if not found[i] then return end
  faint.alpha = lighting and light.t or 1
  local size = LIT
  if lighting and not kiosk.reduced_motion then size = size * look.mix(0.7, 1, light.t) end
  g:picture(lit, x - size / 2, y - size / 2, size, size, faint)
end

function row:draw(g)
  local x, y = 1856 - 5 * GAP - SIZE / 2, 704
  local style = { size = look.label, bold = true, color = look.tide, align = "right" }
  if g.upright then
    x, y = 84 + SIZE / 2, 1680
    style.align = nil
    paper.put(g, said(), 84, y - SIZE, style)
  else
    paper.put(g, said(), x - SIZE / 2 - 24, y + 12, style)
  end
  g:line({ x - SIZE / 2, y - 26, x + 5 * GAP + SIZE / 2, y - 26 }, 3, look.dune)
  for i = 1, #alarms do
    lamp(g, i, x + (i - 1) * GAP, y)
  end
end

alarms.row = row

return alarms
