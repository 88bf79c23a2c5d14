---@meta kiosk

---What the exhibit may ask of the kiosk, and what it is told. Read-only fields follow the session.
---@class kiosk
---@field exhibit string            this exhibit's name
---@field lang "zh"|"en"
---@field level "none"|"primary"|"middle"|"adult"
---@field daypart "day"|"dusk"|"night"
---@field upright boolean
---@field reduced_motion boolean
---@field reach boolean             keep what must be touched low
---@field w number                  the canvas
---@field h number
kiosk = {}

---Opens another exhibit, as a touch on its arch would.
---@param exhibit string
function kiosk.open(exhibit) end

---As the home button.
function kiosk.home() end

---The visitor reached the last page or the result: counts as completed, once an opening.
function kiosk.completed() end

---Chooses the session's level.
---@param level "primary"|"middle"|"adult"
function kiosk.choose_level(level) end

---Chooses the session's language.
---@param lang "zh"|"en"
function kiosk.choose_lang(lang) end

---How home, help and language look over this picture.
---@param skin "paper"|"water"|"night"
function kiosk.skin(skin) end

---A line for the author's log (DATA/log). Never seen by visitors.
---@param text string
function kiosk.log(text) end

---Call in enter() when the first picture must be complete: the exhibit is shown once
---picture.all_ready() is true (the stage waits at most a second).
function kiosk.wait_for_pictures() end

---A text by language, as canvas:text does it: the current language, else Chinese, else English.
---@param words words
---@return string|table
function kiosk.say(words) end

---For templates: on which line of exhibit.lua a part of the table that it returns is written, as
---text to put before an error at level 0. `kiosk.where("pass")` and `kiosk.where(3, "kind")` (the
---field of the third element) give "exhibit.lua:12: ". A part that is missing is told by the line
---of what it belongs in; "" when the file does not end in `return template { … }`.
---@param ... string|integer
---@return string
function kiosk.where(...) end
