-- Colours, greys, and a field that lights up under every finger; left by the corner, or by nobody.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#try" }, { see = "手指到过的地方会亮" }, { unseen = "响一声" }, { shot = "try" }, -- a visit has no ears
  { tap = "颜色" }, { see = "按住左上角" }, { shot = "try-colors" },
  { tap = { 900, 500 } }, { unseen = "按住左上角" }, { tap = { 900, 500 } }, { tap = { 900, 500 } }, { see = "按住左上角" },
  { down = { 40, 40 } }, { wait = 2 }, { see = "按住左上角" }, { wait = 1.2 }, { up = { 40, 40 } },
  { see = "手指到过的地方会亮" },
  { tap = "灰阶" }, { see = "按住左上角" }, { shot = "try-greys" }, { wait = 61 }, { see = "手指到过的地方会亮" },
  { tap = "触摸" }, { see = "0 / 144 格" },
  { drag = { { 60, 60 }, { 1860, 60 } }, seconds = 2 }, { see = "16 / 144 格" },
  { down = { 300, 500 }, finger = 1 }, { down = { 1800, 900.5 }, finger = 2 },
  { see = "2: 300.0, 500.0" }, { see = "3: 1800.0, 900.5" }, { see = "18 / 144 格" }, { shot = "try-touch" },
  { up = { 300, 500 }, finger = 1 }, { unseen = "2: 300" }, { up = { 1800, 900.5 }, finger = 2 },
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { see = "灰阶" },
  { tap = "#back" }, { see = "开始一次参观" },
}
