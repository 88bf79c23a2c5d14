---@meta canvas

-- What an exhibit draws with. `draw(g)` is handed a canvas; it is good only during that call.
-- Everything is in canvas units: 1920 x 1080, or 1080 x 1920 when the screen stands upright.
-- Nothing drawn is kept: draw() paints the whole picture each time it is called.

---A colour: "#RRGGBB", "#RRGGBBAA", or the number 0xRRGGBBAA.
---@alias color string|integer

---What fills a shape: a colour, or what gradient.linear, gradient.radial or gradient.picture gave.
---@alias paint color|gradient

---@class canvas
---@field w number  the canvas, 1920 or 1080
---@field h number  1080 or 1920
---@field upright boolean
local canvas = {}

---把整个画布涂满。
---Fills the whole canvas.
---@param paint paint
function canvas:fill(paint) end

---长方形；最后的 radius 是圆角。
---A rectangle.
---@param x number
---@param y number
---@param w number
---@param h number
---@param paint paint
---@param radius? number  rounded corners
function canvas:rect(x, y, w, h, paint, radius) end

---圆；x、y 是圆心。
---A disc.
---@param x number  centre
---@param y number
---@param r number
---@param paint paint
function canvas:circle(x, y, r, paint) end

---椭圆；x、y 是中心。
---An ellipse.
---@param x number  centre
---@param y number
---@param rx number
---@param ry number
---@param paint paint
function canvas:ellipse(x, y, rx, ry, paint) end

---圆环，或圆环的一段。
---The outline of a circle, or a part of it: from and to in turns (0 = up, clockwise, 0.25 = right).
---@param x number
---@param y number
---@param r number
---@param width number
---@param paint paint
---@param from? number
---@param to? number
function canvas:ring(x, y, r, width, paint, from, to) end

---一条线，经过列表里的每一点。
---A line through all points { x1, y1, x2, y2, ... } with round ends and joins.
---@param points number[]
---@param width number
---@param paint paint
---@param closed? boolean
function canvas:line(points, width, paint, closed) end

---填满的多边形。
---A filled polygon { x1, y1, x2, y2, ... }. Self-crossing is allowed (non-zero winding).
---@param points number[]
---@param paint paint
function canvas:poly(points, paint) end

---两条线之间的带子。
---The band between two lines of as many points: a shore, a ribbon, a beam.
---@param upper number[]
---@param lower number[]
---@param paint paint
function canvas:strip(upper, lower, paint) end

---按 SVG 的路径填满。
---A filled path in SVG's words: "M x y L x y C x1 y1 x2 y2 x y Q ... A ... Z", absolute or relative.
---@param d string
---@param paint paint
---@param even_odd? boolean
function canvas:path(d, paint, even_odd) end

---一座拱门。
---The arch of the wall: radius up to half the width on top, 28 at the foot.
---@param x number
---@param y number
---@param w number
---@param h number
---@param paint paint
---@param radius? number
function canvas:arch(x, y, w, h, paint, radius) end

---@class picture_options
---@field alpha? number
---@field turn? number     in turns, clockwise, about (cx,cy)
---@field cx? number       where it turns: as a fraction of the drawn box, 0.5, 0.5 unless told
---@field cy? number
---@field add? boolean     add light instead of covering (glow)
---@field flip? boolean    left and right changed
---@field part? number[]   { u, v, w, h } as fractions of the picture

---画一张图；h 不写就按原来的比例。
---Draws a picture into the box x, y, w, h. h may be left out (by its shape), w too (its own
---size). A picture that is not ready yet draws nothing.
---@param picture picture
---@param x number
---@param y number
---@param w? number
---@param h? number
---@param options? picture_options
function canvas:picture(picture, x, y, w, h, options) end

---画一张图，让它的原点站在 (x, y)。
---Draws a picture so that its origin (an SVG's 0,0: the foot or waterline of a thing) is at (x,y).
---@param picture picture
---@param x number
---@param y number
---@param scale? number    1 unless told
---@param options? picture_options  `turn` turns about the origin
function canvas:stand(picture, x, y, scale, options) end

---九宫格：四角不变，中间拉长。
---Nine slices: corners keep their size, the middle is stretched. For soft shadows.
---@param picture picture
---@param x number
---@param y number
---@param w number
---@param h number
---@param corner number  of the picture, in its own units
---@param edge? number   drawn this large; as `corner` unless told
---@param options? { alpha?: number }
function canvas:nine(picture, x, y, w, h, corner, edge, options) end

---有远近的图：给出四个角。
---A picture seen in depth: corners top left, top right, bottom right, bottom left.
---@param picture picture
---@param corners number[]  eight numbers
---@param options? { alpha?: number }
function canvas:quad(picture, corners, options) end

---@class text_style
---@field size? number      42 unless told
---@field bold? boolean
---@field color? color      deep sea unless told
---@field width? number     wraps here
---@field line? number      distance of lines as a multiple of size, 1.4 unless told
---@field lines? integer    at most so many
---@field align? "left"|"center"|"right"
---@field upto? number      shrink down to this size if it would need more than `lines` lines

---Words. A string, a table by language { zh = "…", en = "…" }, or a list of stretches
---{ "每 ", { "1 名", bold = true, color = "#9C3517" }, "就有" } (also by language).
---`**bold**` inside a string works too.
---@alias words string|table

---写字；(x, y) 是左上角（align 居中、靠右时是上边的中点、右上角）。交回高和宽。
---Draws words with their top left corner at (x,y) (top centre, top right with `align`).
---@param words words
---@param x number
---@param y number
---@param style? text_style
---@return number height  of what was drawn
---@return number width
function canvas:text(words, x, y, style) end

---量一量字有多大：高、宽、行数。
---What text would measure.
---@param words words
---@param style? text_style
---@return number height
---@return number width
---@return integer lines
function canvas:measure(words, style) end

---说明“这里可以按”。不画东西；kiosk check 靠它来按。
---Says that a finger is meant here, in the box x, y, w, h. Paints nothing. Call it for
---whatever answers a touch while it does: `kiosk check` presses it, measures it, and tells
---when it is too small or too close to another.
---@param x number
---@param y number
---@param w number
---@param h number
function canvas:target(x, y, w, h) end

---@class group_options
---@field x? number      move
---@field y? number
---@field scale? number
---@field turn? number   in turns; shapes and pictures turn, words only move
---@field alpha? number
---@field clip? number[] { x, y, w, h } in the coordinates outside this group
---@field add? boolean

---从这里到 pop，一起移动、放大、变淡或剪裁。
---Everything until the matching pop is moved, scaled, faded, clipped. Nests, 32 deep.
---@param options group_options
function canvas:push(options) end

---结束上一个 push。
---Ends the last push.
function canvas:pop() end
