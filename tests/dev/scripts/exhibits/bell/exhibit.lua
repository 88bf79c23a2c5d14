-- A bell that counts, and has no place(): a save of its files begins anew.
local bell = { title = { zh = "铃", en = "Bell" } }

function bell:enter() self.rings = 0 end

function bell:draw(g)
  g:fill("#0B2A3A")
  g:text("响了 " .. self.rings .. " 下", 700, 620, { size = 80, color = "#FFFFFF" })
end

function bell:touch(t)
  if t.phase == "down" then self.rings = self.rings + 1 end
end

return bell
