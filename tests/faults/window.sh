#!/bin/sh
# The real window, under Xvfb: an exhibit hangs under a visitor's finger, and a press on home is answered
# while it hangs, and leads to the menu. Prints how long the answer took; nothing is asserted about it.
# Usage: window.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"
for tool in Xvfb xdotool import compare; do
  command -v "$tool" > /dev/null || { echo "faults: window: skipped, no $tool"; exit 77; }
done

make_home hangs
mkdir "$home/scripts/exhibits/hangs"
printf '%s\n' 'return { title = { zh = "卡住", en = "Hangs" }, draw = function(_, g) g:fill("#0E7490") end }' \
  > "$home/scripts/exhibits/hangs/exhibit.lua"

. "$here/window_lib.sh"
open_display

"$kiosk" run --window 960x540 --open hangs --trace --home "$home" --data "$data" > "$work/trace" 2> "$work/run.err" &
show=$!
wait_for test -s "$data/log/kiosk.log" && wait_for grep -q "the first picture" "$data/log/kiosk.log" || die "no first picture"
sleep 0.5

# The disc of home, looked at as fast as it goes; each look is named by its moment.
looks() {
  while :; do import -window root -crop 88x64+24+448 +repage "$work/look-$(date +%s%N).png"; done
}
looks 2> /dev/null &
looker=$!
trap 'kill $looker $xvfb $show 2> /dev/null || true; rm -rf "$work"' EXIT
sleep 1
# The exhibit's process is stopped: as hung as can be. The stage waits a second for its answer to the first
# touch, and meanwhile home is pressed.
worker=$(pgrep -P "$(pgrep -P "$show" | head -n 1)" | head -n 1)
kill -STOP "$worker"
from=$(date +%s%N)
xdotool mousemove 480 200 click 1 mousemove 60 480 mousedown 1 sleep 0.1 mouseup 1
wait_for grep -q "exhibit_leave hangs" "$work/trace" || die "home does not lead away"
sleep 1
kill "$looker"
wait "$looker" 2> /dev/null || true

before= answered=
for look in "$work"/look-*.png; do
  at=${look##*look-}
  at=${at%.png}
  if [ "$at" -lt "$from" ]; then
    before=$look
  elif [ -z "$answered" ] && ! compare -metric AE "$before" "$look" null: > /dev/null 2>&1; then
    answered=$(((at - from) / 1000000))
  fi
done
[ -n "$answered" ] || die "home was pressed and nothing showed it"
kill -0 "$show" || die "the stage is gone"
grep -q '"event":"exhibit_leave","exhibit":"hangs","how":"home"' "$data"/journal/*.jsonl || die "it was not home that ended it"
[ "$(journal_count fault)" = 0 ] || die "the hang was faster than the finger"
kill -TERM "$show"
wait "$show" || die "the program did not end well"
show=
echo "faults: window: ok, a press on home showed within $answered ms, looking included"
