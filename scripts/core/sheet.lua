-- sheet.lua - a table that was made with a spreadsheet program and saved as CSV, beside exhibit.lua or
-- in assets/<exhibit>. The first row names the columns, in Chinese or in English.

local kiosk  = require "kiosk"
local fields = require "core.fields"
local tell   = fields.tell

local sheet = {}

-- The mark between cells that the first line has most of.
local function separator(text)
  local first, best, most = text:match "^[^\r\n]*", ",", 0
  for _, mark in ipairs { ",", ";", "\t" } do
    local _, n = first:gsub(mark, "")
    if n > most then best, most = mark, n end
  end
  return best
end

-- A cell from `at` on: its text, where it ends, and how many lines it has gone through.
local function cell(text, at, mark)
  if text:sub(at, at) ~= '"' then
    local stop = text:find("[" .. mark .. "\r\n]", at) or #text + 1
    return text:sub(at, stop - 1), stop, 0
  end
  local parts, from = {}, at + 1
  while true do
    local quote = text:find('"', from, true)
    if not quote then return nil end
    parts[#parts + 1] = text:sub(from, quote - 1)
    if text:sub(quote + 1, quote + 1) ~= '"' then
      local whole = table.concat(parts, '"')
      local _, lines = whole:gsub("\n", "")
      return whole, quote + 1, lines
    end
    from = quote + 2
  end
end

---The rows of a text, each a list of cells with its `line`. Nil and the line of a quotation mark that
---nobody closed.
---@param text string
---@return table[]? rows, integer? line
function sheet.cells(text)
  local mark, rows, at, line = separator(text), {}, 1, 1
  while at <= #text do
    local row = { line = line }
    repeat
      local value, stop, lines = cell(text, at, mark)
      if not value then return nil, row.line end
      row[#row + 1] = value:match "^%s*(.-)%s*$"
      at, line = stop + 1, line + lines
    until text:sub(stop, stop) ~= mark
    if text:sub(at - 1, at) == "\r\n" then at = at + 1 end
    line = line + 1
    rows[#rows + 1] = row
  end
  return rows
end

-- Which column of the table is which field, by the names in its first row.
local function heads(wrong, row, columns)
  local known, names, at = {}, {}, {}
  for _, column in ipairs(columns) do
    known[column[1]], known[column.zh] = column[1], column[1]
    names[#names + 1] = tell(column.zh, column[1])
  end
  for i, name in ipairs(row) do
    local field = known[name] or known[name:lower()]
    if not field and name ~= "" then
      local zh, en = fields.meant(name, names)
      wrong(row.line, "没有 “" .. name .. "” 这一列" .. zh, "there is no column '" .. name .. "'" .. en)
    end
    if field then at[field] = i end
  end
  for _, column in ipairs(columns) do
    if column.must and not at[column[1]] then
      wrong(row.line, "少了 “" .. column.zh .. "” 这一列。", "the column '" .. column[1] .. "' is missing.")
    end
  end
  return at
end

---The rows of a table as { field = text, …, line = n }; what is empty is left out, and so are empty rows.
---What is wrong is raised with the file's name and the line.
---@param name string
---@param columns table[] { field, zh = "…", must = true? }
---@param step string the field that names the table
---@return table[]
function sheet.rows(name, columns, step)
  local function wrong(line, zh, en) error(("%s:%d: %s"):format(name, line, tell(zh, en)), 0) end
  local text = kiosk.read(name)
  if not text then
    local zh, en = fields.meant(name, kiosk.files())
    error(kiosk.where(step) .. tell("没有 " .. name .. " 这个表格" .. zh, "there is no table " .. name .. en), 0)
  end
  local rows, open = sheet.cells(text)
  if not rows then wrong(open, "有一个引号 \" 没有成对。", "a quotation mark \" is not closed.") end
  if #rows == 0 then wrong(1, "表格是空的。", "the table is empty.") end
  local at, list = heads(wrong, rows[1], columns), {}
  for i = 2, #rows do
    local row, any = { line = rows[i].line }, false
    for field, column in pairs(at) do
      local value = rows[i][column]
      if value and value ~= "" then row[field], any = value, true end
    end
    for _, column in ipairs(any and columns or {}) do
      if column.must and not row[column[1]] then
        wrong(row.line, "“" .. column.zh .. "” 这一格是空的。", "the cell '" .. column[1] .. "' is empty.")
      end
    end
    if any then list[#list + 1] = row end
  end
  return list, wrong
end

return sheet
