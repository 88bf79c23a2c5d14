#!/bin/sh
# Kills the program, or one process of it, at random moments, over and over on the same data, and then
# counts: what was told as written is there once, what was not is there at most once, nobody outlives its
# stage. Usage: storm.sh KIOSK ROUNDS [window]
# A round is a long played visit; with `window` it is the real one, under Xvfb, touched by xdotool.
set -eu
kiosk=$1 rounds=$2 how=${3:-play}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"

make_home
data=$work/data
mkdir "$work/traces"

random() { # up to $1
  n=$(od -An -N2 -tu2 /dev/urandom)
  echo $((n % $1))
}

cat > "$work/visit.lua" <<'LUA'
local visit = { seed = 1, level = "primary", { tap = { 960, 700 } } }
for i = 1, 500 do
  for _, exhibit in ipairs { "good", "menu", "good", "attract" } do
    visit[#visit + 1] = { open = exhibit }
    visit[#visit + 1] = { monkey = 3, seed = i }
  end
end
return visit
LUA

start() {
  if [ "$how" = window ]; then
    setsid "$kiosk" run --window 960x540 --trace --home "$home" --data "$data" > "$trace" 2>> "$work/run.err" &
  else
    setsid "$kiosk" play "$work/visit.lua" --trace --home "$home" --data "$data" > "$trace" 2>> "$work/run.err" &
  fi
  leader=$!
}

lines() { cat "$trace" 2> /dev/null | wc -l; }
living() { ps -o pid=,stat=,args= -s "$leader" | grep -v '^ *[0-9]* *Z' || true; } # nobody may be there to bury the dead
alive() { [ -n "$(living)" ]; }
children() { pgrep -P "$1" || true; }

wait_until() { # seconds, then a condition
  tenths=$(($1 * 10)); shift
  while ! "$@"; do
    [ "$tenths" -gt 0 ] || return 1
    tenths=$((tenths - 1))
    sleep 0.1
  done
}
more_than() { [ "$(lines)" -gt "$1" ]; }

# Returns right after the next line was told (or half a second): the sharpest moment for what was told too
# early. Spins, since a sleep would miss it.
at_a_line() {
  lua5.4 - "$trace" <<'LUA'
local file, start = assert(io.open(arg[1])), os.clock()
local size = file:seek("end")
while file:seek("end") == size and os.clock() - start < 0.5 do end
LUA
}

touch_about() { # the window: in, open an exhibit, home
  for _ in 1 2; do
    for place in "480 350" "480 300" "90 470" "300 250"; do
      xdotool mousemove $place click 1 2>/dev/null || true
      sleep 0.15
    done
  done
}

end_all() {
  kill -KILL "-$leader" 2>/dev/null || true
  wait "$leader" 2>/dev/null || true
}

strike() { # whom; then what must follow
  case $1 in
    tree) end_all ;;
    stage) kill -KILL "${stage:-$leader}" 2>/dev/null || true ;;
    zygote | child)
      process=$zygote
      [ "$1" = zygote ] || process=$(children "${zygote:-0}" | head -n 1) # a worker or a decoder
      before=$(lines)
      [ -z "$process" ] || kill -KILL "$process" 2>/dev/null || true
      [ "$how" = window ] && touch_about
      wait_until 20 more_than "$before" || die "round $round: after the $1's death nothing went on"
      end_all
      return ;;
  esac
  wait "$leader" 2>/dev/null || true
  sleep 1
  alive && die "round $round: these outlived their stage: $(living)"
  return 0
}

if [ "$how" = window ]; then
  command -v Xvfb > /dev/null && command -v xdotool > /dev/null || { echo "faults: storm: skipped, no Xvfb or xdotool"; exit 77; }
  Xvfb -displayfd 3 -screen 0 960x540x24 3> "$work/display" 2> /dev/null &
  xvfb=$!
  trap 'kill $xvfb || true; end_all; rm -rf "$work"' EXIT
  wait_until 10 test -s "$work/display" || die "Xvfb does not start"
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  trace=$work/traces/$round
  set -- tree tree stage stage stage zygote child
  shift "$(random 7)"
  victim=$1
  start
  wait_until 20 more_than 0 || die "round $round: the program did not begin"
  [ "$how" = window ] && touch_about
  sleep "0.$(random 9)"
  [ "$how" = window ] && stage=$leader || stage=$(children "$leader" | head -n 1)
  zygote=$(children "${stage:-0}" | head -n 1)
  [ "$((round % 2))" = 0 ] || at_a_line
  strike "$victim"
done

"$kiosk" recount --home "$home" --data "$data" > "$work/recount.err" 2>&1 || die "recount does not agree"
lua5.4 "$here/storm.lua" "$data" "$work/traces" "$rounds" || die "see above"
