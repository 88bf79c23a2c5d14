#!/bin/sh
# The show may set the clock (CAP_SYS_TIME), nothing it starts may: neither the zygote that was forked, nor the
# one that is started again after a kill, nor a worker of either. Needs root. Usage: rights.sh KIOSK
set -eu
kiosk=$1
[ "$(id -u)" = 0 ] && command -v setpriv > /dev/null || { echo "place: rights: skipped, not root"; exit 77; }
work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-rights-XXXXXX")
show=
trap 'kill $show 2> /dev/null || true; rm -rf "$work"' EXIT
die() { echo "place: rights: $*" >&2; cat "$work/err" >&2; exit 1; }
mkdir "$work/data" "$work/home"
# The checkout may lie where only root can look.
top=$(cd "$(dirname "$0")/../.." && pwd)
cp "$kiosk" "$work/kiosk"
cp -r "$top/scripts" "$top/assets" "$work/home/"
chmod -R a+rX "$work"
chown nobody "$work/data"

setpriv --reuid=nobody --regid=nogroup --clear-groups --inh-caps=-all,+sys_time --ambient-caps=-all,+sys_time \
  --bounding-set=-all,+sys_time "$work/kiosk" run --headless --open quiz --home "$work/home" --data "$work/data" 2> "$work/err" &
show=$!
children() { pgrep -P "$1" -x "$2" || true; }
wait_for_child() { # parent name
  tries=100
  while [ -z "$(children "$1" "$2")" ]; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || die "no $2"
    sleep 0.1
  done
  children "$1" "$2" | head -n 1
}
# A worker that a loaded machine was too slow for is followed by another.
rights() { sed -n 's/^Cap\(Inh\|Prm\|Eff\|Amb\):\t*//p' "/proc/$1/status" | sort -u | tr '\n' ' '; }
none="0000000000000000 "
of_all() {
  zygote=$(wait_for_child "$show" kiosk-zygote)
  of_worker=
  while [ -z "$of_worker" ]; do
    worker=$(wait_for_child "$zygote" kiosk-worker)
    of_worker=$(rights "$worker" 2> /dev/null)
  done
  [ "$(rights "$show")" = "0000000002000000 " ] || die "the show has $(rights "$show")"
  [ "$(rights "$zygote")" = "$none" ] || die "the zygote has $(rights "$zygote")"
  [ "$of_worker" = "$none" ] || die "a worker has $of_worker"
}
of_all
kill -KILL "$zygote"
sleep 0.5
of_all
kill -TERM "$show"
wait "$show" || die "it did not end well"
show=
echo "place: rights: ok"
