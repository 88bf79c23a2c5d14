---@meta gradient

---@class gradient
gradient = {}

---从一点到另一点的渐变色。
---A straight run of colours from (x0,y0) to (x1,y1), up to six stops.
---`gradient.linear(0, 0, 0, 560, "#3FA7B5", "#CDEBE9")` or, with places 0 to 1,
---`gradient.linear(0, 0, 0, 560, { 0, "#3FA7B5", 0.7, "#CDEBE9", 1, "#F6E7C8" })`.
---@param x0 number
---@param y0 number
---@param x1 number
---@param y1 number
---@param stops color|table  the first colour, or the list of places and colours
---@param last? color        the second colour
---@return gradient
function gradient.linear(x0, y0, x1, y1, stops, last) end

---从圆心往外的渐变色。
---Rings of colour around (x,y), out to radius r.
---@param x number
---@param y number
---@param r number
---@param stops color|table
---@param last? color
---@return gradient
function gradient.radial(x, y, r, stops, last) end

---把一张图当颜料用。
---A picture as paint: laid over the box x, y, w, h; outside it nothing is painted.
---@param picture picture
---@param x number
---@param y number
---@param w number
---@param h number
---@return gradient
function gradient.picture(picture, x, y, w, h) end

return gradient
