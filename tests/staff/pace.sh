#!/bin/sh
# A visit begun with real touches in the real window, at a person's pace of 0.6 s a touch. Prints how long it took
# from the gesture and from the PIN; what is asserted is that these touches are enough. Usage: pace.sh KIOSK
set -eu
kiosk=$1
for tool in Xvfb xdotool import; do
  command -v "$tool" > /dev/null || { echo "staff: pace: skipped, no $tool"; exit 77; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-pace-XXXXXX")
die() { echo "staff: pace: $*" >&2; cat "$work/err" >&2; exit 1; }
. "$(dirname "$0")/../faults/window_lib.sh"
open_display
printf '135790\n135790\n' | "$kiosk" pin --data "$work" > /dev/null
"$kiosk" run --data "$work" 2> "$work/err" &
show=$!
wait_for grep -qs "the first picture" "$work/log/kiosk.log" || die "no first picture"
sleep 1

touches=0
touch_at() { # canvas units; the window is half of it
  touches=$((touches + 1))
  xdotool mousemove $(($1 / 2)) $(($2 / 2)) mousedown 1 sleep 0.1 mouseup 1 sleep 0.5
}
is_written() { grep -qs '"event":"batch_open","unit":1,"class":"primary","heads":30,' "$work"/journal/*.jsonl; }
now() { date +%s%N; }

# Between two keys of the gate, where the form has its ticket: the PIN takes its time on a busy machine.
spot() { import -window root -crop 1x1+766+150 +repage txt:- | tail -n 1; }
is_inside() { [ "$(spot)" != "$gate" ]; }

from=$(now)
xdotool mousemove 20 20 mousedown 1 sleep 3.2 mouseup 1 sleep 0.4
touch_at 1880 40
gate=$(spot)
for key in 1122,308 1666,308 1396,511 1122,715 1666,715 1396,919 1666,919; do touch_at "${key%,*}" "${key#*,}"; done
wait_for is_inside || die "the PIN does not open"
inside=$(now) before=$touches
touch_at 212 306  # the unit
touch_at 169 505  # primary pupils
touch_at 971 745  # 30
touch_at 1582 784 # begin
touch_at 1506 891 # yes, begin
wait_for is_written || die "no group was opened"
end=$(now)
seconds() { awk -v ns="$(($2 - $1))" 'BEGIN { printf "%.1f", ns / 1e9 }'; }
echo "staff: pace: ok, $((touches - before)) touches and $(seconds "$inside" "$end") s from the PIN," \
  "$((touches + 1)) and $(seconds "$from" "$end") s from the gesture"
