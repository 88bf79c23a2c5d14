#!/bin/sh
# The real program with --dev, headless: files are saved in the ways editors save, and each version says
# in the log that it has begun. A broken one between them changes nothing; without --dev nobody looks.
# Usage: watch.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$top/tests/faults/lib.sh"
show=
trap 'kill $show 2> /dev/null || true; rm -rf "$work"' EXIT

make_home it
it=$home/scripts/exhibits/it/exhibit.lua
log=$data/log/kiosk.log
mkdir "$home/scripts/exhibits/it"
version() { # NAME: the exhibit as its author has it now
  cat <<LUA
local kiosk = require "kiosk"
return { title = { zh = "试", en = "Try" },
  enter = function(it) kiosk.log("version $1 " .. require("core.look").body) end,
  draw = function(it, g) g:fill("#0E7490") end }
LUA
}
wait_for() { # TEXT in the log, for ten seconds
  tries=200
  until grep -qF -e "$1" "$log" 2> /dev/null; do
    [ "$tries" -gt 0 ] || die "no '$1' in the log"
    tries=$((tries - 1))
    sleep 0.05
  done
}
start() { # OPTION...
  "$kiosk" run --headless --window 640x360 --open it --home "$home" --data "$data" "$@" > "$work/run.out" 2> "$work/run.err" &
  show=$!
}
stop() {
  kill -TERM "$show"
  wait "$show" || die "the program did not end well"
  show=
}

version first > "$it"
start --dev
wait_for "says: version first"
version written > "$it"
wait_for "says: version written"
version renamed > "$work/new"
mv "$work/new" "$it"
wait_for "says: version renamed"
mv "$it" "$it~"
version moved-aside > "$it"
wait_for "says: version moved-aside"
: > "$it"
version two-steps > "$it"
wait_for "says: version two-steps"
echo 'return {' > "$it"
wait_for "exhibit it: exhibit.lua:2: "
version mended > "$it"
wait_for "says: version mended"
sed -i 's/body *= *[0-9]*/body = 45/' "$home/scripts/core/look.lua"
wait_for "says: version mended 45"
kill -0 "$show" || die "the program is gone"
ls -l /proc/"$show"/fd | grep -q inotify || die "it does not watch"
stop
[ ! -e "$data/journal" ] || [ "$(cat "$data"/journal/*.jsonl 2> /dev/null | wc -l)" = 0 ] || die "something was counted"

version plain > "$it"
start
wait_for "says: version plain"
if ls -l /proc/"$show"/fd | grep -q inotify; then die "it watches without --dev"; fi
stop
echo "dev: watch: ok"
