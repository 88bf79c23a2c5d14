-- A lamp that counts how often it was touched, and remembers.
local kiosk   = require "kiosk"
local picture = require "picture"
local words   = require "exhibit.words"

local lamp = { title = { zh = "灯", en = "Lamp" } }

function lamp:enter(place)
  self.touches = place and place.touches or 0
  self.glass = picture.get("glass.svg")
  kiosk.wait_for_pictures()
end

function lamp:place() return { touches = self.touches } end

function lamp:draw(g)
  g:fill("#0B2A3A")
  g:picture(self.glass, 700, 500, 400, 400)
  g:text("亮了 " .. self.touches .. " 次", 700, 620, { size = 80, color = "#FFFFFF" })
  g:text(words.line, 700, 950, { size = 60, color = "#FFFFFF" })
end

function lamp:touch(t)
  if t.phase == "down" then self.touches = self.touches + 1 end
end

return lamp
