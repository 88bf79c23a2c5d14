#!/bin/sh
# People counted at the door by a counter that says it is a keyboard: in a visit with the plug pulled, and in
# the real window with real keys and a kill. What the journal holds is what the report tells; exhibits hear
# nothing. Usage: door.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"

make_home keen
mkdir "$home/scripts/exhibits/keen"
cat > "$home/scripts/exhibits/keen/exhibit.lua" <<'LUA'
local it = { title = { zh = "耳朵", en = "Ears" } }
local heard = 0
function it:touch() heard = heard + 1 end
function it:changed() heard = heard + 1 end
function it:draw(g)
  g:fill("#0E7490")
  g:text(("听到%d"):format(heard), 500, 400, { size = 90, color = "#FFFFFF" })
end
return it
LUA
sed -i "s/kiosk = 'yz-09'/&, door = { enter = 'F13', leave = 'F14' }/" "$home/scripts/site.lua"

people() { # in or out, of all door lines
  cat "$data"/journal/*.jsonl | sed -n "s/.*\"event\":\"door\".*\"$1\":\([0-9]*\).*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}
expect() { # in out
  [ "$(people in) $(people out)" = "$1 $2" ] || die "$(people in) in and $(people out) out are written, not $1 and $2"
}

# One comes: at once. Those of the next five seconds share a line. Keys nobody gave a meaning are nothing, and a
# key is no touch: the exhibit hears nothing, and it goes idle as ever.
play cut <<'LUA' || die "the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { open = "keen" }, { see = "听到0" },
  { key = "F13" }, { tally = { event = "door", ["in"] = 1, out = 0 } },
  { key = "F13" }, { key = "F13" }, { key = "F14" }, { key = "F15" }, { key = "A" },
  { wait = 4.9 }, { key = "F13" }, { wait = 0.2 },
  { tally = { event = "door", ["in"] = 3, out = 1 } },
  { see = "听到0" },
  { wait = 5 }, { key = "F14" }, { tally = { event = "door", ["in"] = 0, out = 1 } },
  { cut = "power" },
  { key = "F13" }, { tally = { event = "door", ["in"] = 1, out = 0, boot = 2 } },
  { cut = true },
  { open = "keen" }, { key = "F13" }, { tally = { event = "door", ["in"] = 1, out = 0, boot = 2 } },
  { wait = 55 }, { key = "F13" }, { wait = 26 }, { see = "碰一下海面" },
  { tally = { event = "door", ["in"] = 1 } },
}
LUA
expect 7 2

door_report() { "$kiosk" report visits --by month --data "$data" --format csv --lang en --from 2026-11-24 --to 2026-11-24; }
row=$(door_report) || die "no report"
column() {
  printf '%s\n' "$row" | tr -d '\r' | awk -F, -v name="$1" 'NR == 1 { sub(/^\357\273\277/, ""); for (i = 1; i <= NF; i++) if ($i == name) at = i } /^2026-11/ { print $at }'
}
[ "$(column door_in) $(column door_out)" = "7 2" ] || die "the report says $(column door_in) and $(column door_out)"
"$kiosk" recount --data "$data" --lang en > "$work/recount" || die "the raw lines say otherwise"

command -v Xvfb > /dev/null && command -v xdotool > /dev/null || { echo "faults: door: ok, without a window"; exit 0; }
data=$work/window
mkdir "$data"
. "$here/window_lib.sh"
open_display
start() {
  "$kiosk" run --open keen --home "$home" --data "$data" > /dev/null 2>> "$work/run.err" &
  show=$!
  wait_for grep -qs "\"event\":\"$1\"" "$data"/journal/000001.jsonl && sleep 1
}
# 191 and 192 are what X calls the keys of F13 and F14; by their names xdotool would make up others.
is_written() { [ "$(people in) $(people out)" = "$1" ]; }
start boot || die "no start"
xdotool key 191
wait_for is_written "1 0" || expect 1 0
xdotool keydown 192 sleep 1 keyup 192 key 191 key x
sleep 5
wait_for is_written "2 1" || expect 2 1
kill -KILL "$show"
wait "$show" 2> /dev/null || true
start start || die "no start after the kill"
xdotool key 191 key 192 key 191
kill -TERM "$show"
wait "$show" || die "it did not end well"
show=
expect 4 2
echo "faults: door: ok"
