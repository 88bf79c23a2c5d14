#!/bin/sh
# How long a save takes to be seen: `kiosk run --dev` with a quiz of 80 questions, saved 20 times in each
# of the ways editors save. From the close (or the rename) to the first picture after it, in milliseconds.
# Usage: save.sh KIOSK SAVE      SAVE is bench_save
set -eu
kiosk=$1 save=$2
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$top/tests/faults/lib.sh"
show=
trap 'kill $show 2> /dev/null || true; rm -rf "$work"' EXIT

make_home asks
mkdir "$home/scripts/exhibits/asks"
asks=$home/scripts/exhibits/asks/exhibit.lua
{
  echo 'local q = require "core.quiz"'
  echo 'return q { title = { zh = "八十题", en = "Eighty" }, draw = 10, pass = 8,'
  for i in $(seq 80); do
    echo "  q.single { id = 'q$i', level = 'P', topic = 'topic $((i % 7))', source = '样题',"
    echo "    ask = { zh = '第 $i 题：这是第 @@@ 次保存的题目吗？', en = 'Question $i, save @@@?' },"
    echo "    right = { zh = '对的 $i', en = 'Right $i' },"
    echo "    wrong = { { zh = '不对 $i 甲', en = 'Wrong $i a' }, { zh = '不对 $i 乙', en = 'Wrong $i b' } },"
    echo "    why = { zh = '因为这是第 $i 题。', en = 'It is question $i.' } },"
  done
  echo '}'
} > "$work/template"
sed 's/@@@/000/' "$work/template" > "$asks"

for mode in write rename steps; do
  "$kiosk" run --dev --headless --window 1920x1080 --open asks --times "$work/times" --home "$home" --data "$data" \
    > /dev/null 2> "$work/run.err" &
  show=$!
  sleep 2
  "$save" $mode "$work/template" "$asks" 20 700 > "$work/saves"
  sleep 1
  kill -TERM "$show"
  wait "$show" || die "the program did not end well"
  show=
  awk -v mode=$mode '
    FNR == NR { frame[n++] = $1; next }
    { while (i < n && frame[i] < $1) i++
      if (i == n) { print "save: " mode ": a save was never shown"; exit 1 }
      printf "%.1f\n", (frame[i] - $1) / 1e6 }' "$work/times" "$work/saves" | sort -n > "$work/sorted"
  awk -v mode=$mode '/never/ { print; exit } { t[NR] = $1 } END { if (NR == 20)
    printf "%-7s median %.1f ms, longest %.1f ms of %d\n", mode, t[10], t[20], NR }' "$work/sorted"
done
