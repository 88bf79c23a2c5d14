-- Asks two questions without a template, as a test wants them: a tap on a row does what stands there.
local kiosk = require "kiosk"

local ONE, TWO = "00000001", "00000002"

local round = { pool = "5a81c0de", mode = "solo", form = "-", asked = 2 }

local rows = {
  { "开始", function() kiosk.round(round) end },
  { "一题对", function()
    kiosk.item_text(ONE, "id\tone\ntype\tsingle\nask\t国际禁毒日是哪一天？\n1\t6月26日\n2\t6月1日\nkey\t1")
    kiosk.shown(ONE, 2)
    kiosk.answered(ONE, 60, 2.5, { 1 })
  end },
  { "一题错", function()
    kiosk.shown(ONE, 2)
    kiosk.answered(ONE, 0, nil, { 2 })
  end },
  { "二题", function() kiosk.shown(TWO, 0) end },
  { "二题半对", function() kiosk.answered(TWO, 30) end },
  { "前后", function() kiosk.gain("law", 20, 50, "a") end },
  { "结果", function()
    kiosk.round_over(true)
    kiosk.completed()
  end },
  -- What makes no sense: nothing is counted, and nothing breaks.
  { "乱来", function()
    kiosk.round { pool = "no pool!", asked = -5, zone = 9 }
    for i = 1, 60 do
      kiosk.shown("nonsense", 99)
      kiosk.answered("ffffffff", 4711, 1e5, { 99 }, true, 3)
    end
    kiosk.item_text("'; rm -rf", "name\tZhang San")
    kiosk.gain("harm", 1000, -1000)
    kiosk.round_over(true, 7)
  end },
}

local exhibit = { title = { zh = "问", en = "Asks" }, line = { zh = "测试", en = "A test" } }

function exhibit:touch(t)
  local row = rows[math.floor(t.y / 100)]
  if t.phase == "up" and row then row[2]() end
end

function exhibit:draw(g)
  g:fill("#F3FAFB")
  for i, row in ipairs(rows) do
    g:target(700, i * 100, 500, 96)
    g:text(row[1], 720, i * 100 + 20, { size = 48, color = "#0B2A3A" })
  end
end

return exhibit
