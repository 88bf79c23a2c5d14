#!/bin/sh
# Checks halls made of the exhibits here: each in broken/ must be told of as its `expect` says
# (RULE [LINE [FILE]] [~ WORDS]; RULE|RULE, one a line; FILE is exhibit.lua unless it says otherwise, WORDS
# stand in the message; `once RULE`: no more than one of it), and of those in good/ there must be nothing to tell.
# Usage: run.sh KIOSK [NAME ...]
set -eu
kiosk=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
if [ $# -eq 0 ]; then  # a hall has no room for all at once
  ls "$here/broken" "$here/good" | grep -v ':$' | xargs -n 40 sh "$0" "$kiosk"
  exit
fi
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-checks-XXXXXX")
trap 'rm -rf "$home"' EXIT

mkdir -p "$home/scripts/exhibits"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp "$here/site.lua" "$home/scripts/"
for name; do cp -r "$here"/*/"$name" "$home/scripts/exhibits/"; done
ln -s "$top/assets" "$home/assets"
status=0
"$kiosk" check "$@" --home "$home" --format json --lang en --today 2026-11-24 > "$home/found.json" || status=$?
[ "$status" -le 1 ] || { echo "checks: status $status" >&2; exit 1; }
lua5.4 "$here/compare.lua" "$here" "$home/found.json" "$@"
