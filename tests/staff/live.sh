#!/bin/sh
# live.sh KIOSK [SHOTS] - exhibits with mistakes in a live hall: what visitors, staff, the log and
# `kiosk list` are told, before a check and after it.
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
home=$work/home
data=$work/data

die() { echo "live: $*" >&2; exit 1; }
told() { "$kiosk" list --home "$home" --data "$data" --lang en --format json 2>/dev/null | grep -F "\"id\":\"$1\"" | grep -qF "$2" || die "list does not say '$2' of $1"; }

mkdir -p "$home/scripts/exhibits"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp -r "$top/scripts/exhibits/attract" "$top/scripts/exhibits/menu" "$home/scripts/exhibits/"
ln -s "$top/assets" "$home/assets"
cat > "$home/scripts/site.lua" <<'LUA'
return { name = { zh = "本馆", en = "The hall" }, kiosk = "yz-09", screen = { inches = 43 },
  menu = { { title = { zh = "组", en = "Group" }, icon = "eye", "good", "short", "torn" } } }
LUA
# Two of four questions are wrong: one draws as many as are left, the other more.
for quiz in good:2 short:3; do
  mkdir "$home/scripts/exhibits/${quiz%:*}"
  cat > "$home/scripts/exhibits/${quiz%:*}/exhibit.lua" <<LUA
local q = require "core.quiz"

return q {
  title = { zh = "测验 ${quiz%:*}", en = "Quiz ${quiz%:*}" },
  draw = ${quiz#*:},
  q.truth { ask = { zh = "甲", en = "A" }, answer = "yes", why = "嗯" },
  q.truth { facts = { "L02" }, ask = { zh = "禁毒日是 6 月 26 日。", en = "The day is 26 June." }, answer = true, why = { zh = "对。", en = "Yes." } },
  q.single { ask = { zh = "乙", en = "B" }, wrong = { { zh = "一", en = "one" } }, why = "嗯" },
  q.truth { facts = { "L02" }, ask = { zh = "1987 年定的。", en = "Set in 1987." }, answer = true, why = { zh = "对。", en = "Yes." } },
}
LUA
done
mkdir "$home/scripts/exhibits/torn"
torn() { printf 'local it = { title = { zh = "破的", en = "Torn" } }\nfunction it:draw(g)\n  g:fill "#FFFFFF"\n  g:text({ zh = "灰字", en = "grey" }, 600, 400, { size = 60, color = "%s" })\nend\nreturn it\n' "$1" > "$home/scripts/exhibits/torn/exhibit.lua"; }
torn "#DDDDDD"

told good '"state":"ok","why":"2 with mistakes, not shown; exhibit.lua:6: q.truth'
told short '"state":"refused"'
told torn '"state":"ok","why":""'

"$kiosk" play "$here/live.lua" --home "$home" --data "$data" ${2:+--shots "$2"}
told good '"state":"ok"'
told torn '"state":"refused","why":"check found 1 errors; scripts/exhibits/torn/exhibit.lua:4:'

# Once a start, not once an opening.
"$kiosk" run --headless --open good --for 4 --home "$home" --data "$data"
[ "$(cat "$data"/log/* | grep -c 'exhibit good: 2 left out')" = 1 ] || die "the log does not say once what was left out"

# A file lies where the answers' folder belongs.
mkdir "$work/full"
touch "$work/full/answers"
"$kiosk" play "$here/live-answers.lua" --home "$home" --data "$work/full" ${2:+--shots "$2"}

# It is another one once its file has changed.
torn "#0B2A3A"
told torn '"state":"ok","why":""'
echo "live: ok"
