-- icon.lua - the outline icons, in one weight: 2 in a square of 24.
--
-- The paths are those of Tabler Icons 3.51.0 (MIT, Paweł Kuna; assets/THIRD_PARTY.md). The canvas
-- fills paths but does not stroke them, so each is made into lines once, at its first use.

local icon = {}

local PATHS = {
  home = "M5 12l-2 0l9 -9l9 9l-2 0 M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7 M10 12h4v4h-4l0 -4",
  help = "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0 M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0 M15 15l3.35 3.35 M9 15l-3.35 3.35 M5.65 5.65l3.35 3.35 M18.35 5.65l-3.35 3.35",
  next = "M5 12l14 0 M13 18l6 -6 M13 6l6 6",
  back = "M5 12l14 0 M5 12l6 6 M5 12l6 -6",
  right = "M5 12l5 5l10 -10",
  again = "M20 11a8.1 8.1 0 0 0 -15.5 -2m-.5 -4v4h4 M4 13a8.1 8.1 0 0 0 15.5 2m.5 4v-4h-4",
  eye = "M10 12a2 2 0 1 0 4 0a2 2 0 0 0 -4 0 M21 12c-2.4 4 -5.4 6 -9 6c-3.6 0 -6.6 -2 -9 -6c2.4 -4 5.4 -6 9 -6c3.6 0 6.6 2 9 6",
  wheel = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0 M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M12 14l0 7 M10 12l-6.75 -2 M14 12l6.75 -2",
  chat = "M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1",
  pin = "M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0 M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0",
  hand = "M8 13v-8.5a1.5 1.5 0 0 1 3 0v7.5 M11 11.5v-2a1.5 1.5 0 1 1 3 0v2.5 M14 10.5a1.5 1.5 0 0 1 3 0v1.5 M17 11.5a1.5 1.5 0 0 1 3 0v4.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7a69.74 69.74 0 0 1 -.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47",
  search = "M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0 M21 21l-6 -6",
  heart = "M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572",
  clock = "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 7v5l3 3",
  school = "M22 9l-10 -4l-10 4l10 4l10 -4v6 M6 10.6v5.4a6 3 0 0 0 12 0v-5.4",
  language = "M9 6.371c0 4.418 -2.239 6.629 -5 6.629 M4 6.371h7 M5 9c0 2.144 2.252 3.908 6 4 M12 20l4 -9l4 9 M19.1 18h-6.2 M6.694 3l.793 .582",
  up = "M12 5l0 14 M18 11l-6 -6 M6 11l6 -6",
  down = "M12 5l0 14 M18 13l-6 6 M6 13l6 6",
  stop = "M8 13v-7.5a1.5 1.5 0 0 1 3 0v6.5 M11 5.5v-2a1.5 1.5 0 1 1 3 0v8.5 M14 5.5a1.5 1.5 0 0 1 3 0v6.5 M17 7.5a1.5 1.5 0 0 1 3 0v8.5a6 6 0 0 1 -6 6h-2h.208a6 6 0 0 1 -5.012 -2.7a69.74 69.74 0 0 1 -.196 -.3c-.312 -.479 -1.407 -2.388 -3.286 -5.728a1.5 1.5 0 0 1 .536 -2.022a1.867 1.867 0 0 1 2.28 .28l1.47 1.47",
  phone = "M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.5 -2.5l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2",
  play = "M7 4v16l13 -8l-13 -8",
  grid = "M4 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4 M14 5a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4 M4 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4 M14 15a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1l0 -4",
  alert = "M12 9v4 M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0 M12 16h.01",
  bandage = "M14 12l0 .01 M10 12l0 .01 M12 10l0 .01 M12 14l0 .01 M4.5 12.5l8 -8a4.94 4.94 0 0 1 7 7l-8 8a4.94 4.94 0 0 1 -7 -7",
  bolt = "M13 3l0 7l6 0l-8 11l0 -7l-6 0l8 -11",
  brain = "M15.5 13a3.5 3.5 0 0 0 -3.5 3.5v1a3.5 3.5 0 0 0 7 0v-1.8 M8.5 13a3.5 3.5 0 0 1 3.5 3.5v1a3.5 3.5 0 0 1 -7 0v-1.8 M17.5 16a3.5 3.5 0 0 0 0 -7h-.5 M19 9.3v-2.8a3.5 3.5 0 0 0 -7 0 M6.5 16a3.5 3.5 0 0 1 0 -7h.5 M5 9.3v-2.8a3.5 3.5 0 0 1 7 0v10",
  broken = "M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572 M12 6l-2 4l4 3l-2 4v3",
  beat = "M19.5 13.572l-7.5 7.428l-2.896 -2.868m-6.117 -8.104a5 5 0 0 1 9.013 -3.022a5 5 0 1 1 7.5 6.572 M3 13h2l2 3l2 -6l1 3h3",
  drop = "M7.502 19.423c2.602 2.105 6.395 2.105 8.996 0c2.602 -2.105 3.262 -5.708 1.566 -8.546l-4.89 -7.26c-.42 -.625 -1.287 -.803 -1.936 -.397a1.376 1.376 0 0 0 -.41 .397l-4.893 7.26c-1.695 2.838 -1.035 6.441 1.567 8.546",
  heat = "M10 13.5a4 4 0 1 0 4 0v-8.5a2 2 0 0 0 -4 0v8.5 M10 9l4 0",
  link = "M9 15l6 -6 M11 6l.463 -.536a5 5 0 0 1 7.071 7.072l-.534 .464 M13 18l-.397 .534a5.068 5.068 0 0 1 -7.127 0a4.972 4.972 0 0 1 0 -7.071l.524 -.463",
  lungs = "M6.081 20c1.612 0 2.919 -1.335 2.919 -2.98v-9.763c0 -.694 -.552 -1.257 -1.232 -1.257c-.205 0 -.405 .052 -.584 .15l-.13 .083c-1.46 1.059 -2.432 2.647 -3.404 5.824c-.42 1.37 -.636 2.962 -.648 4.775c-.012 1.675 1.261 3.054 2.877 3.161l.203 .007 M17.92 20c-1.613 0 -2.92 -1.335 -2.92 -2.98v-9.763c0 -.694 .552 -1.257 1.233 -1.257c.204 0 .405 .052 .584 .15l.13 .083c1.46 1.059 2.432 2.647 3.405 5.824c.42 1.37 .636 2.962 .648 4.775c.012 1.675 -1.261 3.054 -2.878 3.161l-.202 .007 M9 12a3 3 0 0 0 3 -3a3 3 0 0 0 3 3 M12 4v5",
  moon = "M12 3c.132 0 .263 0 .393 0a7.5 7.5 0 0 0 7.92 12.446a9 9 0 1 1 -8.313 -12.454l0 .008",
  sad = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0 M9 10l.01 0 M15 10l.01 0 M9.5 15.25a3.5 3.5 0 0 1 5 0",
  sick = "M12 21a9 9 0 1 1 0 -18a9 9 0 0 1 0 18 M9 10h-.01 M15 10h-.01 M8 16l1 -1l1.5 1l1.5 -1l1.5 1l1.5 -1l1 1",
  tooth = "M12 5.5c-1.074 -.586 -2.583 -1.5 -4 -1.5c-2.1 0 -4 1.247 -4 5c0 4.899 1.056 8.41 2.671 10.537c.573 .756 1.97 .521 2.567 -.236c.398 -.505 .819 -1.439 1.262 -2.801c.292 -.771 .892 -1.504 1.5 -1.5c.602 0 1.21 .737 1.5 1.5c.443 1.362 .864 2.295 1.262 2.8c.597 .759 2 .993 2.567 .237c1.615 -2.127 2.671 -5.637 2.671 -10.537c0 -3.74 -1.908 -5 -4 -5c-1.423 0 -2.92 .911 -4 1.5 M12 5.5l3 1.5",
  tremble = "M3 7c3 -2 6 -2 9 0c3 2 6 2 9 0 M3 17c3 -2 6 -2 9 0c3 2 6 2 9 0 M3 12c3 -2 6 -2 9 0c3 2 6 2 9 0",
  virus = "M7 12a5 5 0 1 0 10 0a5 5 0 1 0 -10 0 M12 7v-4 M11 3h2 M15.536 8.464l2.828 -2.828 M17.657 4.929l1.414 1.414 M17 12h4 M21 11v2 M15.535 15.536l2.829 2.828 M19.071 17.657l-1.414 1.414 M12 17v4 M13 21h-2 M8.465 15.536l-2.829 2.828 M6.343 19.071l-1.413 -1.414 M7 12h-4 M3 13v-2 M8.464 8.464l-2.828 -2.828 M4.929 6.343l1.414 -1.413",
  walk = "M12 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M7 21l3 -4 M16 21l-2 -4l-3 -3l1 -6 M6 12l2 -3l4 -1l3 3l3 1",
  sleep = "M4 12h6l-6 8h6 M14 4h6l-6 8h6",
  tag = "M6.5 7.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0 M3 6v5.172a2 2 0 0 0 .586 1.414l7.71 7.71a2.41 2.41 0 0 0 3.408 0l5.592 -5.592a2.41 2.41 0 0 0 0 -3.408l-7.71 -7.71a2 2 0 0 0 -1.414 -.586h-5.172a3 3 0 0 0 -3 3",
  box = "M12 3l8 4.5l0 9l-8 4.5l-8 -4.5l0 -9l8 -4.5 M12 12l8 -4.5 M12 12l0 9 M12 12l-8 -4.5 M16 5.25l-8 4.5",
  shield = "M11.46 20.846a12 12 0 0 1 -7.96 -14.846a12 12 0 0 0 8.5 -3a12 12 0 0 0 8.5 3a12 12 0 0 1 -.09 7.06 M15 19l2 2l4 -4",
  run = "M11.007 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0 M4 17l5 1l.75 -1.5 M15 21v-4l-4 -3l1 -6 M7 12v-3l5 -1l3 3l3 1",
}

---All names, in order.
---@type string[]
icon.names = {}
for name in pairs(PATHS) do icon.names[#icon.names + 1] = name end
table.sort(icon.names)

local STEPS = 10 -- lines in a curve: at 24 units, enough for icons 200 high

-- How many numbers each letter takes.
local TAKES = { M = 2, L = 2, H = 1, V = 1, C = 6, A = 7, Z = 0 }

local function curve(to, x0, y0, x1, y1, x2, y2, x3, y3)
  for i = 1, STEPS do
    local t = i / STEPS
    local u = 1 - t
    local a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    to[#to + 1] = a * x0 + b * x1 + c * x2 + d * x3
    to[#to + 1] = a * y0 + b * y1 + c * y2 + d * y3
  end
end

-- SVG's arc between two end points (its appendix B.2.4), for unturned ellipses.
local function arc(to, x0, y0, rx, ry, large, sweep, x1, y1)
  local hx, hy = (x0 - x1) / 2, (y0 - y1) / 2
  local over = (hx / rx) ^ 2 + (hy / ry) ^ 2
  if over > 1 then rx, ry = rx * over ^ 0.5, ry * over ^ 0.5 end
  local under = (rx * hy) ^ 2 + (ry * hx) ^ 2
  local k = math.max(0, ((rx * ry) ^ 2 - under) / under) ^ 0.5
  if large == sweep then k = -k end
  local cx, cy = k * rx * hy / ry, -k * ry * hx / rx
  local from = math.atan((hy - cy) / ry, (hx - cx) / rx)
  local turn = math.atan((-hy - cy) / ry, (-hx - cx) / rx) - from
  if sweep == 1 and turn < 0 then turn = turn + 2 * math.pi end
  if sweep == 0 and turn > 0 then turn = turn - 2 * math.pi end
  cx, cy = cx + (x0 + x1) / 2, cy + (y0 + y1) / 2
  local n = math.max(2, math.ceil(math.abs(turn) * STEPS / 2))
  for i = 1, n do
    local a = from + turn * i / n
    to[#to + 1] = cx + rx * math.cos(a)
    to[#to + 1] = cy + ry * math.sin(a)
  end
end

-- One letter with its numbers, continuing the line `to` from (x,y). Returns the new (x,y).
local function step(to, letter, n, x, y)
  local relative = letter:lower() == letter
  local ox, oy = relative and x or 0, relative and y or 0
  local kind = letter:upper()
  if kind == "C" then
    curve(to, x, y, ox + n[1], oy + n[2], ox + n[3], oy + n[4], ox + n[5], oy + n[6])
    return ox + n[5], oy + n[6]
  elseif kind == "A" then
    arc(to, x, y, n[1], n[2], n[4], n[5], ox + n[6], oy + n[7])
    return ox + n[6], oy + n[7]
  elseif kind == "H" then
    x = ox + n[1]
  elseif kind == "V" then
    y = oy + n[1]
  else
    x, y = ox + n[1], oy + n[2]
  end
  to[#to + 1] = x
  to[#to + 1] = y
  return x, y
end

-- A path as lines about its middle.
local function read(d)
  local lines, now, x, y, sx, sy = {}, nil, 0, 0, 0, 0
  for letter, rest in d:gmatch("(%a)([^%a]*)") do
    local numbers = {}
    for word in rest:gmatch("%-?%d*%.?%d+") do
      numbers[#numbers + 1] = tonumber(word)
    end
    local takes = TAKES[letter:upper()]
    if takes == 0 then
      now[#now + 1], now[#now + 2] = sx, sy
      x, y = sx, sy
    end
    for i = 1, takes > 0 and #numbers or 0, takes do
      if letter:upper() == "M" and i == 1 then
        now = {}
        lines[#lines + 1] = now
      end
      x, y = step(now, letter, { table.unpack(numbers, i, i + takes - 1) }, x, y)
      if letter:upper() == "M" and i == 1 then sx, sy = x, y end
    end
  end
  for _, line in ipairs(lines) do
    for i = 1, #line do
      line[i] = line[i] - 12
    end
  end
  return lines
end

local cache = {}
local place = { x = 0, y = 0, scale = 1 }

---@param g canvas
---@param name string   one of the names above
---@param x number      centre
---@param y number
---@param size number   the square it fills
---@param color color
---@param weight? number  2 unless told, in the square of 24
function icon.draw(g, name, x, y, size, color, weight)
  local lines = cache[name]
  if not lines then
    lines = read(assert(PATHS[name], "icon: there is no '" .. tostring(name) .. "'"))
    cache[name] = lines
  end
  place.x, place.y, place.scale = x, y, size / 24
  g:push(place)
  for _, line in ipairs(lines) do
    g:line(line, weight or 2, color)
  end
  g:pop()
end

return icon
