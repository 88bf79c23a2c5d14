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
---@field batch_seed integer        the same number for all of a group (core.shuffle); 0: no group is on
kiosk = {}

---打开另一个展项。
---Opens another exhibit, as a touch on its arch would.
---@param exhibit string
function kiosk.open(exhibit) end

---和按首页按钮一样。
---As the home button.
function kiosk.home() end

---观众走到了最后：记一次“完成”。
---The visitor reached the last page or the result: counts as completed, once an opening.
function kiosk.completed() end

---换年龄层。
---Chooses the session's level.
---@param level "primary"|"middle"|"adult"
function kiosk.choose_level(level) end

---换语言。
---Chooses the session's language.
---@param lang "zh"|"en"
function kiosk.choose_lang(lang) end

---左下角三个按钮的样子："paper"、"water"、"night"。
---How home, help and language look over this picture.
---@param skin "paper"|"water"|"night"
function kiosk.skin(skin) end

---放一个轻轻的声音。
---A soft sound. At most four at once and eight a second; more are left out. The hall's volume and
---its quiet hours are set in site.lua.
---@param sound "tap"|"right"|"wrong"|"page"|"lantern"|"finish"|"tick"
function kiosk.sound(sound) end

---模板用：某一部分写错了，已经跳过，其余的照常放映。工作人员能看到这句话；check 和 --dev 把它当作错误。
---For templates: a part was wrong and is left out, the rest goes on. Staff can read it; for check and
---in the author's mode it is an error. With steps it is about what they lead to from the table the
---file returns, without about the line that runs.
---@param zh string
---@param en string
---@param ... string|integer
function kiosk.complain(zh, en, ...) end

---The same about a part of the table that a function is handed on the line that runs now:
---`kiosk.complain_of("single", zh, en, "right", "say")` in what `q.single { right = { say = … } }` calls.
---@param call string the function's name
---@param zh string
---@param en string
---@param ... string|integer
function kiosk.complain_of(call, zh, en, ...) end

---有没有这个图片文件（展项自己的，或 assets/common 里的）。
---Whether there is a file of that name: one of the exhibit's own, or of assets/common.
---@param name string
---@return boolean
function kiosk.has(name) end

---The file that a picture's name was probably meant to be: the exhibit's own, or of assets/common.
---@param name string
---@return string?
function kiosk.meant(name) end

---在日志里写一行，观众看不到。
---A line for the author's log (DATA/log). Never seen by visitors.
---@param text string
function kiosk.log(text) end

---等图片到齐再露面。
---Call in enter() when the first picture must be complete: the exhibit is shown once
---picture.all_ready() is true (the stage waits at most a second).
function kiosk.wait_for_pictures() end

---For templates that ask: a round begins. Only numbers are kept, and none tells one visitor's
---answers from another's; what counts, and what not, the kiosk knows. A round that is open is left.
---@param round { pool: string, mode: "solo"|"versus"|"host"|nil, form: "-"|"a"|"b"|nil, asked: integer, zone: 1|2|nil }  pool: a hash of all questions it may ask, 8 hex digits
function kiosk.round(round) end

---What a version of an item says, once an opening is enough: lines of key, tab and text (id type
---topic group level points ask, 1 2 … the options in the order of the file, key). At most 2,000
---bytes. False: no room in this frame, say it again in the next.
---@param version string  8 hex digits, another when anything that decides an answer changes
---@param text string
---@return boolean taken
function kiosk.item_text(version, text) end

---It is fully drawn.
---@param version string
---@param options integer?  how many can be chosen; none: 0
---@param zone 1|2|nil
function kiosk.shown(version, options, zone) end

---It is confirmed.
---@param version string
---@param score integer?     0 … 60 (all right); nil: an opinion, which has none
---@param seconds number?    nil: since it was shown
---@param chosen integer[]?  the options, numbered as in the file
---@param timed_out boolean?
---@param zone 1|2|nil
---@param before boolean?    asked before a lesson: it counts for the item, not towards the play
function kiosk.answered(version, score, seconds, chosen, timed_out, zone, before) end

---The same group of topics before and after, within one visit and after kiosk.round. With `after`
---nil it is known so far that there was a before.
---@param group "recognise"|"harm"|"law"|"refuse"|"recovery"|"other"
---@param before integer  0 … 60
---@param after integer?  0 … 60
---@param order "a"|"b"|"-"|nil  which form came first
function kiosk.gain(group, before, after, order) end

---The result was reached.
---@param passed boolean
---@param zone 1|2|nil
function kiosk.round_over(passed, zone) end

---按现在的语言取出一句话。
---A text by language, as canvas:text does it: the current language, else Chinese, else English.
---@param words words
---@return string|table
function kiosk.say(words) end

---这个展项自己的文件有哪些。
---The names of this exhibit's own files, all but its scripts: those beside exhibit.lua, then those
---in assets/<exhibit>. "captions.csv", "photos/market.jpg".
---@return string[]
function kiosk.files() end

---For templates: the names of this exhibit's own scripts beside exhibit.lua, without their ending.
---@return string[]
function kiosk.scripts() end

---读一个自己的表格（.csv）或文字（.txt）。
---A table (.csv) or a text (.txt) of this exhibit, as UTF-8; one that Excel saved in GBK, too.
---core.sheet makes rows of it.
---@param name string
---@return string? text
---@return string? reason
function kiosk.read(name) end

---For templates: on which line of exhibit.lua a part of the table that it returns is written, as
---text to put before an error at level 0. `kiosk.where("pass")` and `kiosk.where(3, "kind")` (the
---field of the third element) give "exhibit.lua:12: ". A part that is missing is told by the line
---of what it belongs in; "" when the file does not end in `return template { … }`.
---@param ... string|integer
---@return string
function kiosk.where(...) end

---The same of another script of the exhibit: `kiosk.where_in("drink", "n1", 2)` gives "drink.lua:12: ".
---@param script string
---@param ... string|integer
---@return string
function kiosk.where_in(script, ...) end

return kiosk
