-- core.gallery.check - tells an author which picture is wrong, and what was meant.

local tell = require "core.tell"

local EXHIBIT = { title = true, line = true, picture = true, level = true, text = true, folder = true }
local PHOTO = { title = true, text = true, source = true, level = true, note = true }
local LEVEL = { primary = true, middle = true, adult = true }

return function(spec)
  local where = { "gallery" }
  tell.fields(where, spec, EXHIBIT)
  tell.needs(where, spec, { "title" })
  local open = false -- a picture for everyone
  for i, photo in ipairs(spec) do
    local at = { "gallery", zh = "第 " .. i .. " 张图", en = "picture " .. i }
    tell.fields(at, photo, PHOTO)
    if type(photo[1]) ~= "string" then tell.wrong(at, "第一项要是文件名。", "its first item must be a file's name.") end
    tell.needs(at, photo, { "title" })
    tell.value(at, photo, "level", LEVEL)
    open = open or photo.level == nil or photo.level == "primary"
  end
  if not open and (spec.level == nil or #spec == 0) then
    tell.wrong(where, "没有一张图是小学生能看的。", "there is no picture for level primary.")
  end
end
