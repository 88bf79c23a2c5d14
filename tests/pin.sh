#!/bin/sh
# `kiosk pin`: set from two lines of stdin, changed, refused, taken away. Usage: pin.sh KIOSK
set -eu
kiosk=$1
data=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-pin-XXXXXX")
trap 'rm -rf "$data"' EXIT

die() { echo "pin: $*" >&2; exit 1; }
set_pin() { printf '%b' "$1" | "$kiosk" pin --data "$data" --lang en > "$data/out" 2> "$data/err"; }

set_pin '135790\n135790\n' || die "a good one is refused"
kept=$(cat "$data/pin")
case $kept in '$argon2id$'*) ;; *) die "kept as $kept" ;; esac
[ "$(stat -c %a "$data/pin")" = 600 ] || die "others may read it"

for wrong in '135790\n135791\n' '12345\n12345\n' '111111\n111111\n' '12345a\n12345a\n' '135790\n' ''; do
  set_pin "$wrong" && die "'$wrong' is taken"
  [ -s "$data/err" ] || die "'$wrong': nothing is said"
  [ "$(cat "$data/pin")" = "$kept" ] || die "'$wrong' has changed it"
done

set_pin '24681357\n24681357\n' || die "it can't be changed"
[ "$(cat "$data/pin")" != "$kept" ] || die "it was not changed"
! grep -rq '24681357' "$data" || die "the digits lie in the folder"

echo '9 x 0' > "$data/pin-misses"
"$kiosk" pin --reset --data "$data" > /dev/null || die "--reset"
[ ! -e "$data/pin" ] && [ ! -e "$data/pin-misses" ] || die "--reset leaves something"

status=0
"$kiosk" pin --rest --data "$data" > /dev/null 2>&1 || status=$?
[ "$status" = 2 ] || die "a wrong option ends with $status"
echo "pin: ok"
