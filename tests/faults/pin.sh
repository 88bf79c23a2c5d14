#!/bin/sh
# Guesses of the PIN with the plug pulled at random moments, by the real program: whatever instant it is, a guess
# that was answered has cost a miss, the count never falls, and a machine that is started again gives no guess
# before its wait is over. Usage: pin.sh KIOSK
set -eu
kiosk=$1 name=pin
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"
make_home

misses() { if [ -e "$data/pin-misses" ]; then cut -d ' ' -f 1 "$data/pin-misses"; else echo 0; fi; }
key() { printf '{ tap = "%s" }, ' "$@"; }
gesture='{ down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } }'
head='clock = "2026-11-24T09:00:00+08:00", seed = 1, pin = "135790"'
# Each run of a visit is another start of the machine. A shot tells that a guess was taken and answered.
guess="$gesture, { unseen = \"请等\" }, $(key 1 2 3 4 5 6 确定) { see = \"密码不对，\" }, { shot = \"answered\" }"
echo "return { $head, { wait = 1 } }" > "$work/set.lua"
"$kiosk" play "$work/set.lua" --home "$home" --data "$data" 2> "$work/set.err" || die "no PIN could be set"

# How long a run takes on this machine, so that the plug is pulled all over it.
echo "return { $head, $guess, { wait = 600 } }" > "$work/guess.lua"
run() { # milliseconds
  rm -f "$work/answered.png"
  setsid "$kiosk" play "$work/guess.lua" --home "$home" --data "$data" --shots "$work" > /dev/null 2>&1 &
  run=$!
  sleep "$(awk -v ms="$1" 'BEGIN { print ms / 1000 }')"
  kill -KILL -- "-$run" 2> /dev/null || true
  wait "$run" 2> /dev/null || true
}

whole=2500
answered=0 before=0 i=0
while [ "$i" -lt 20 ]; do
  run $((200 + whole * (i * 7 % 20) / 20))
  now=$(misses)
  [ "$now" -ge "$before" ] || die "the count fell from $before to $now"
  [ ! -e "$work/answered.png" ] || answered=$((answered + 1))
  [ "$answered" -le "$now" ] || die "$answered guesses were answered and $now misses are on the disk"
  before=$now i=$((i + 1))
done
[ "$before" -ge 1 ] || die "no guess reached the disk: the machine is too slow for this test"
# From the fourth miss on a start gives nothing before 5 s are over, and the gesture takes 3.2 s of them.
[ "$before" -le 5 ] || die "$before guesses in twenty starts of a few seconds"

# The waits of a start grow with the misses, and hold for the right PIN.
echo "4 another 0" > "$data/pin-misses"
for step in "4 2 5" "5 12 15" "6 57 60"; do
  set -- $step
  sed -i 's/ [^ ]* / another /' "$data/pin-misses" # visits played one by one call their starts alike
  [ "$(misses)" = "$1" ] || die "$(misses) misses, not $1"
  play early <<LUA || die "a start with $1 misses gives a guess before $3 s"
return { $head, $gesture, $(key 1 3 5 7 9 0 确定) { see = "请等" }, { unseen = "开始一次参观" } }
LUA
  [ "$(misses)" = "$1" ] || die "a guess that was not taken has cost a miss"
  play late <<LUA || die "a start with $1 misses gives no guess after $3 s"
return { $head, { wait = $2 }, $guess }
LUA
done
[ "$(misses)" = 7 ] || die "$(misses) misses, not 7"

# A count that is spoiled is a long wait; one that can't be written opens nothing, not even to the right PIN.
for spoiled in "" "3" "x" "3 boot"; do
  printf %s "$spoiled" > "$data/pin-misses"
  play spoiled <<LUA || die "a count of '$spoiled' is a free guess"
return { $head, { wait = 20 }, $gesture, { see = "请等" } }
LUA
done
rm "$data/pin-misses"
mkdir "$data/pin-misses.new"
play unwritten <<LUA || die "the right PIN opens although its try can't be written"
return { $head, $gesture, $(key 1 3 5 7 9 0 确定) { unseen = "开始一次参观" } , { wait = 1 }, { unseen = "开始一次参观" } }
LUA
rmdir "$data/pin-misses.new"
play right <<LUA || die "the right PIN does not open"
return { $head, $gesture, $(key 1 3 5 7 9 0 确定) { see = "开始一次参观" } }
LUA
echo "faults: pin: ok, $before misses of twenty starts, $answered answered"
