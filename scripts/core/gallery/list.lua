-- core.gallery.list - which photographs there are: those written in exhibit.lua, those of a table, or
-- simply all that lie in the folder.

local kiosk   = require "kiosk"
local fields  = require "core.fields"
local nearest = require "core.nearest"
local sheet   = require "core.sheet"
local tell    = fields.tell

local list = {}

local PICTURES = { jpg = true, jpeg = true, png = true, webp = true, svg = true }

local COLUMNS = {
  { "file", zh = "文件", must = true },
  { "title", zh = "名字" }, { "title_en", zh = "英文名字" },
  { "text", zh = "说明" }, { "text_en", zh = "英文说明" },
  { "source", zh = "摄影" }, { "source_en", zh = "英文摄影" },
  { "note", zh = "提醒" }, { "note_en", zh = "英文提醒" },
  { "level", zh = "年级" },
}
local LEVELS = { ["小学"] = "primary", ["初中"] = "middle", ["成人"] = "adult", ["高中"] = "adult", primary = "primary", middle = "middle", adult = "adult" }

local function ending(name) return (name:match "%.([^.]+)$" or ""):lower() end

-- What is wrong with a file's name, in both languages: it is written otherwise, or can't be shown. A file
-- that is not there at all is told only when `must`: it may be on its way.
local function wrong_name(name, files, must)
  for _, other in ipairs(files) do
    if other == name then
      if PICTURES[ending(name)] then return end
      return name .. " 不是能放的照片：存成 JPG 或 PNG 再放进来。", name .. " is no picture that can be shown: save it as JPG or PNG."
    end
  end
  for _, other in ipairs(files) do
    if other:lower() == name:lower() then
      return "没有 " .. name .. "，有的是 " .. other .. "（大小写不一样）。", "there is no " .. name .. "; there is " .. other .. " (capital letters differ)."
    end
  end
  if not must then return end
  local near = nearest.of(name, files)
  return "没有 " .. name .. " 这张照片" .. (near and "，是不是 " .. near .. "？" or "。"), "there is no photograph " .. name .. (near and "; is it " .. near .. "?" or ".")
end

local function words(row, field)
  local zh, en = row[field], row[field .. "_en"]
  return (zh or en) and { zh = zh or en, en = en } or nil
end

local function of_sheet(spec, files, under)
  local rows, wrong = sheet.rows(spec.sheet, COLUMNS, "sheet")
  local photos = {}
  for i, row in ipairs(rows) do
    local file = under .. row.file
    local zh, en = wrong_name(file, files, true)
    if zh then wrong(row.line, zh, en) end
    if row.level and not LEVELS[row.level] then
      wrong(row.line, "年级 应该是 小学、初中 或 成人，现在是 " .. row.level .. "。", "level should be primary, middle or adult, not " .. row.level .. ".")
    end
    photos[i] = {
      file = file, title = words(row, "title") or list.name(i), text = words(row, "text"), source = words(row, "source"),
      note = words(row, "note"), level = LEVELS[row.level],
    }
  end
  return photos
end

---What a photograph is called that has no name.
function list.name(i) return { zh = "照片 " .. i, en = "Photo " .. i } end

local function of_folder(spec, files, under)
  local photos = {}
  for _, file in ipairs(files) do
    if file:sub(1, #under) == under and PICTURES[ending(file)] and (under ~= "" or file ~= spec.picture) then
      photos[#photos + 1] = { file = file, title = list.name(#photos + 1) }
    end
  end
  return photos
end

local everyone = fields.for_everyone("一张图", "picture")

---Puts the photographs of an exhibit into its list, each with its whole `file` name.
---@param spec table
function list.fill(spec)
  local files = kiosk.files()
  local under = spec.folder and spec.folder .. "/" or ""
  for i, photo in ipairs(spec) do
    photo.file = under .. photo[1]
    local zh, en = wrong_name(photo.file, files, false)
    if zh then fields.refuse("gallery", tell(("第 %d 张图："):format(i) .. zh, ("picture %d: "):format(i) .. en), { i, 1 }) end
  end
  if #spec == 0 then
    local photos = spec.sheet and of_sheet(spec, files, under) or of_folder(spec, files, under)
    table.move(photos, 1, #photos, 1, spec)
  end
  if #spec == 0 then
    local where = "assets/" .. kiosk.exhibit .. "/" .. under
    fields.refuse("gallery", tell("没有照片：把照片放进 " .. where .. "。", "there are no photographs: put them into " .. where .. "."), { "folder" })
  end
  local zh, en, path = everyone(spec)
  if zh then fields.refuse("gallery", tell(zh, en), path) end
end

return list
