#!/bin/sh
# One broken exhibit, played: what a visitor sees, what the journal and the log say, and that the next
# exhibit runs clean. Usage: exhibit.sh KIOSK NAME; NAME is in exhibits/, its first line says what to expect.
set -eu
kiosk=$1 name=$2
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"

make_home "$name"
folder=$home/scripts/exhibits/$name
mkdir "$folder"
cp "$here/exhibits/$name.lua" "$folder/exhibit.lua"
printf '<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"><rect width="90000" height="90000"/></svg>' > "$folder/huge.svg"
printf '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20"/></svg>' > "$folder/wide.svg"
head -c 4000 /dev/urandom > "$folder/broken.png"
mkdir "$folder/folder.png"

expected=$(head -n 1 "$folder/exhibit.lua" | sed 's/^-- expect: //')
kind=${expected%% *}

if [ "$kind" = none ]; then
  play visit <<E2 || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { tap = { 960, 700 } }, { open = "$name" }, { see = "还在" }, { wait = 2 }, { see = "还在" },
  { wait = 78.5 }, { see = "碰一下海面" }, { tally = { event = "session_end", how = "idle" } },
  { tap = { 960, 700 } }, { open = "good" }, { see = "这里一切正常" } }
E2
  [ "$(journal_count fault)" = 0 ] || die "$name: a fault was counted"
  # a use is a line or two; what opens itself is slowed by the tide
  [ "$(journal_count exhibit_enter "$name")" -le 200 ] || die "$name: it flooded the journal"
else
  # From the menu a refused exhibit can't be opened; by name it can, and gets its card.
  play visit <<E2 || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { tap = { 960, 700 } }, { open = "$name" },
  { wait = 0.2 }, { tap = { 960, 500 } }, { wait = 1.3 },
  { see = "这个展项在休息" }, { shot = "card" },
  { tally = { event = "fault", exhibit = "$name" } },
  { tally = { event = "exhibit_leave", exhibit = "$name", how = "fault" } },
  { tap = "#language" }, { see = "This one is resting" }, { tap = "#language" },
  { tap = "#help" }, { see = "有人会帮你" }, { tap = "知道了" }, { see = "这个展项在休息" },
  { tap = "#first" },
  { tally = { event = "exhibit_enter", exhibit = "good" } },
  { see = "这里一切正常" }, { wait = 1 }, { see = "这里一切正常" },
  { tap = "#home" }, { see = "想先去哪儿？" } }
E2
  [ "$(journal_count fault)" = 1 ] || die "$name: not one fault in the journal"
  told=${expected#* }
  [ "$kind" != any ] || told="exhibit $name: "
  [ "$kind" != refused ] || kind=script
  lines=$(grep -F "exhibit $name: " "$work/visit.err" | grep -cF -e "$told" || true)
  case $told in exhibit.lua:\ *) lines=$(grep -F "exhibit $name: " "$work/visit.err" | grep -F exhibit.lua: | grep -cF -e "${told#* }" || true) ;; esac
  [ "$lines" = 1 ] || die "$name: the log has '$told' $lines times"
  [ "$kind" = any ] || [ "$(cat "$data"/journal/*.jsonl | grep -c "\"kind\":\"$kind\"")" = 1 ] || die "$name: the fault is no '$kind'"
fi
# One program all the way: it never started again.
[ "$(journal_count boot)" = 1 ] && [ "$(journal_count start)" = 0 ] || die "$name: the stage started again"
echo "faults: $name: ok"
