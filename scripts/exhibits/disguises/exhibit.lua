-- 别被外表骗了: looking cannot tell, rules can. Six alarms to find on the way; none is needed to
-- go on. Texts DIS-00 to DIS-99; facts D03 to D08, D12 to D16, J01.

local pages = require "core.pages"
local alarms = require "exhibit.alarms"
local places = require "exhibit.places"
local promise = require "exhibit.promise"
local spot = require "exhibit.spot"

local CANT_TELL = { zh = "看不出来，只有专业检验才行", en = "You can't tell; only a lab can" }

return pages {
  title = { zh = "别被外表骗了", en = "Disguises" },
  line = { zh = "认出六个警报", en = "Spot the six alarms" },
  picture = "arch.svg",
  over = alarms.row,

  { title = { zh = "别被外表骗了", en = "Not what it seems" },
    text = { zh = "看外表、闻味道都分辨不出，\n只有专业检验才行。所以靠规则。", en = "Looking or smelling can't tell; only a lab can. So use rules." },
    source = { zh = "来源：警方提示、联合国禁毒机构", en = "Source: police advice, UNODC" },
    scene = spot {
      place = places.classroom,
      people = {
        { "girl-secondary-neutral", wide = { 440, 470, 400 }, tall = { 300, 780, 540 } },
        { "boy-primary-worried", wide = { 1480, 470, 400 }, tall = { 790, 780, 540 }, flip = true },
      },
      things = {
        { "candy", wide = { 692, 548, 276 }, tall = { 240, 930, 240 }, says = CANT_TELL },
        { "jelly-beans", wide = { 960, 548, 276 }, tall = { 540, 930, 240 } },
        { "candy", wide = { 1228, 548, 276 }, tall = { 840, 930, 240 }, says = CANT_TELL },
      },
    } },

  { title = { zh = "像糖，像饮料", en = "Like sweets, like drinks" },
    text = { zh = "没有厂名、配料、日期，就不吃不喝。", en = "No maker, ingredients or date: don't eat or drink it." },
    source = { zh = "来源：警方提示、海关发布", en = "Source: police advice, customs" },
    scene = spot {
      place = places.market,
      people = {
        { "girl-primary-worried", wide = { 330, 460, 400 }, tall = { 300, 760, 540 } },
        { "boy-primary-worried", wide = { 1590, 460, 400 }, tall = { 760, 760, 540 }, flip = true },
      },
      things = {
        { "milktea-sachet", wide = { 643, 548, 276 }, tall = { 220, 930, 250 }, alarm = 2 },
        { "objects/milktea-sachet-labelled", wide = { 960, 548, 276 }, tall = { 540, 930, 250 },
          says = { zh = "这一包写着厂名、配料、日期", en = "This one names maker, ingredients, date" } },
        { "popping-candy", wide = { 1277, 548, 276 }, tall = { 860, 930, 250 }, alarm = 2 },
      },
    } },

  { title = { zh = "像小贴纸", en = "Like little stickers" },
    text = { zh = "陌生人给的花纸片，不碰、不舔，告诉大人。", en = "Patterned paper from a stranger: don't touch it or put it in your mouth; tell an adult." },
    source = { zh = "来源：海关发布", en = "Source: customs" },
    scene = spot {
      place = places.playground,
      people = {
        { "girl-primary-worried", wide = { 600, 490, 400 }, tall = { 270, 800, 460 } },
        { "tempter-neutral", wide = { 1240, 490, 410 }, tall = { 800, 800, 460 } },
      },
      things = {
        { "stamp-sheet", wide = { 948, 548, 276 }, tall = { 540, 930, 270 }, alarm = 1 },
      },
      bubbles = {
        { { zh = "放心，查不出。", en = "Relax,\nno test shows it." }, wide = { 1640, 150, 1360, 250 }, tall = { 560, 180, 700, 400 }, alarm = 5 },
      },
    } },

  { title = { zh = "“上头”的烟", en = 'The "dizzy" vape' }, level = "middle",
    text = { zh = "说“上头”“查不出”就是警报：\n可能含依托咪酯或合成大麻素。", en = '"Buzz" and "can\'t be tested" are alarms: it may hold etomidate or synthetic cannabinoids.' },
    source = { zh = "来源：国家禁毒办、警方提示", en = "Source: drug-control office, police" },
    scene = spot {
      place = places.shelf,
      things = {
        { "vape-pods", wide = { 480, 512, 300 }, tall = { 240, 810, 280 }, alarm = 2 },
        { "vape-pen", wide = { 800, 512, 300 }, tall = { 540, 810, 300 } },
        { "objects/phone-chat", wide = { 1120, 512, 300 }, tall = { 840, 810, 300 }, alarm = 4 },
      },
      bubbles = {
        { { zh = "“上头”，还查不出", en = 'A "buzz",\nand no test shows it' }, wide = { 1580, 150, 1216, 330 }, tall = { 620, 260, 820, 500 }, alarm = 5 },
      },
    } },

  { title = { zh = "像零食，像香料", en = "Like snacks, like spice" }, level = "middle",
    text = { zh = "曲奇、软糖可能含大麻；\n“小树枝”、香料包可能含合成大麻素。", en = 'Cookies and gummies may hold cannabis; "twigs" and spice bags synthetic cannabinoids.' },
    source = { zh = "来源：警方提示", en = "Source: police advice" },
    scene = spot {
      place = places.shelf,
      things = {
        { "cookies", wide = { 560, 512, 300 }, tall = { 230, 810, 290 }, alarm = 2 },
        { "gummies", wide = { 960, 512, 300 }, tall = { 540, 810, 280 }, alarm = 1 },
        { "twigs-bag", wide = { 1360, 512, 300 }, tall = { 850, 810, 290 }, alarm = 3 },
      },
    } },

  { title = { zh = "杯子不离手", en = "Keep hold of your cup" },
    text = { zh = "饮料自己打开；离开过视线，就不再喝。", en = "Open your own drink; once out of sight, don't drink it." },
    source = { zh = "来源：警方提示", en = "Source: police advice" },
    scene = spot {
      place = places.court,
      people = {
        { "girl-secondary-refuse", wide = { 480, 490, 410 }, tall = { 280, 800, 460 } },
        { "tempter-shrugging", wide = { 1360, 490, 410 }, tall = { 800, 800, 460 } },
      },
      things = {
        { "objects/water-bottle-sealed", wide = { 716, 548, 276 }, tall = { 330, 930, 260 },
          says = { zh = "自己打开，一直拿在手里", en = "Open it yourself, keep hold of it" } },
        { "drink-glass", wide = { 1106, 548, 276 }, tall = { 750, 930, 260 }, alarm = 3,
          says = { zh = "已经打开，离开过你的视线", en = "open, and out of your sight" } },
      },
      bubbles = {
        { { zh = "快喝呀，就现在！", en = "Come on,\ndrink it now!" }, wide = { 1680, 130, 1470, 250 }, tall = { 560, 180, 700, 400 }, alarm = 6 },
      },
    } },

  { title = { zh = "别替人收寄", en = "Not for strangers" },
    text = { zh = "不替陌生人收、寄、带东西，不借证件。", en = "Don't receive, send or carry for strangers; don't lend ID." },
    source = { zh = "来源：警方提示", en = "Source: police advice" },
    scene = spot {
      place = places.parcels,
      people = {
        { "boy-secondary-refuse", wide = { 400, 490, 410 }, tall = { 520, 800, 460 } },
        { "courier-neutral", wide = { 1570, 490, 410 }, tall = { 860, 800, 460 } },
      },
      things = {
        { "objects/phone-chat", wide = { 631, 548, 276 }, tall = { 220, 930, 270 } },
        { "parcel-plain", wide = { 972, 548, 276 }, tall = { 540, 930, 270 }, alarm = 1 },
        { "objects/parcel-labelled", wide = { 1302, 548, 276 }, tall = { 860, 930, 270 },
          says = { zh = "这一件写着谁寄、谁收", en = "This one says who sends it to whom" } },
      },
      bubbles = {
        { { zh = "帮我收个包裹，\n别告诉大人。", en = "Take a parcel for me.\nDon't tell an adult." }, wide = { 740, 130, 650, 310 }, tall = { 340, 180, 200, 640 }, alarm = 4 },
      },
    } },

  { title = { zh = "四个“不”加一个走", en = "Four don'ts and go" },
    text = { zh = "不接、不尝、不传、不碰。\n走开，告诉大人，打 110。", en = "Don't take, taste, pass on or touch. Leave, tell an adult, call 110." },
    source = { zh = "110：公安机关", en = "110: police" },
    scene = promise },
}
