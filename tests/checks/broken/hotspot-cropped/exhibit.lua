-- 点图看说明：一张大图，点圆圈，旁边出来一段话。
-- A picture with places to touch; each tells something on the paper beside it.
--
-- 边改边看：kiosk run --dev --open f01-hot-wide　　改完检查：kiosk check f01-hot-wide
-- See it while you write: kiosk run --dev --open f01-hot-wide      Check it: kiosk check f01-hot-wide
-- 图片放在 assets/f01-hot-wide/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/f01-hot-wide/; those of assets/common/ can be used as they are.

local hotspots = require "core.hotspots"

return hotspots {
  title = { zh = "点点看", en = "Touch it" },                 -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "三个地方，三句话", en = "Three places" },    -- 拱门下面的一句话 / the sentence under the arch
  picture = "board.svg",                                      -- 拱门里的图 / the picture in the arch
  board = "wide.svg",                                        -- 要点的图，大约 1200 x 1080 / the picture, about 1200 x 1080
  text = { zh = "点一点图上的圆圈。", en = "Touch the circles in the picture." },  -- 点之前的话 / before the first touch
  done = { zh = "都看过了，真仔细！", en = "You have seen them all. Well looked!" }, -- 都看过之后 / when all were seen

  -- x、y、w、h：左、上、宽、高，是整张图的几分之几。 / left, top, width, height as fractions of the picture.
  -- 换了图，边改边看（run --dev），把圆圈挪到位。 / With another picture, move the circles while you look (run --dev).
  { x = 0.56, y = 0.10, w = 0.16, h = 0.17,
    title = { zh = "太阳", en = "The sun" },
    text = { zh = "白天出门，记得跟家里人说去哪里。", en = "Going out? Tell your family where." } },

  { x = 0.02, y = 0.42, w = 0.24, h = 0.20,
    title = { zh = "小船", en = "The boat" },
    text = { zh = "陌生人叫你上船、上车，不去。", en = "A stranger asks you along? Don't go." } },

  { x = 0.66, y = 0.58, w = 0.20, h = 0.24,
    title = { zh = "灯塔", en = "The lighthouse" },
    text = { zh = "有事就打电话：报警 110，急救 120，青少年服务台 12355。", en = "Call for help: police 110, ambulance 120, youth line 12355." },
    source = { zh = "全国统一号码", en = "National numbers" } },
}
