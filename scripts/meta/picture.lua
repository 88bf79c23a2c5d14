---@meta picture

---@class picture
---@field ready boolean    its pixels are there
---@field missing boolean  it can't be had (not there, not a picture, too large)
---@field w number         its own size in canvas units; 0 until ready
---@field h number
---@field ox number        where its origin lies in it (SVG viewBox), from the left top, canvas units
---@field oy number
picture = {}

---按名字要一张图，过一会儿就到。
---Asks for a picture by name; it arrives some frames later. Looked for in the exhibit's own folder,
---then in assets/<exhibit>/, then in assets/common/. Names use "/" and stay inside those folders.
---PNG, JPEG, WebP, SVG. The same name and size gives the same picture.
---@param name string
---@param w? number  how large it will be drawn (canvas units): an SVG is made crisp at that size
---@param h? number
---@return picture
function picture.get(name, w, h) end

---要的图是不是都到了。
---True when all that were asked for so far are ready or missing.
---@return boolean
function picture.all_ready() end

return picture
