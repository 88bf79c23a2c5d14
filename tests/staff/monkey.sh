#!/bin/sh
# monkey.sh KIOSK - monkey.lua in a hall of one small exhibit: the page of exhibits offers to check
# them, and a check of the whole hall is no work for a visit.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-monkey-XXXXXX")
trap 'rm -rf "$home"' EXIT

mkdir -p "$home/scripts/exhibits/dot"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp -r "$top/scripts/exhibits/attract" "$top/scripts/exhibits/menu" "$home/scripts/exhibits/"
ln -s "$top/assets" "$home/assets"
cat >"$home/scripts/site.lua" <<'LUA'
return { name = { zh = "本馆", en = "The hall" }, kiosk = "yz-09", screen = { inches = 43 },
  menu = { { title = { zh = "组", en = "Group" }, icon = "eye", "dot" } } }
LUA
cat >"$home/scripts/exhibits/dot/exhibit.lua" <<'LUA'
return {
  title = { zh = "点", en = "Dot" },
  draw = function(_, g) g:circle(960, 540, 200, "#0E7490") end,
}
LUA
"$1" play "$here/monkey.lua" --home "$home" --data "$home/data" --trace
