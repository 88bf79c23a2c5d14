#!/bin/sh
# Checks a hall made of all exhibits here: each in broken/ must be told of as its `expect` says
# (RULE [LINE], or RULE|RULE; one a line), and of those in good/ there must be nothing to tell.
# Usage: run.sh KIOSK [NAME ...]
set -eu
kiosk=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-checks-XXXXXX")
trap 'rm -rf "$home"' EXIT

mkdir -p "$home/scripts/exhibits"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp "$here/site.lua" "$home/scripts/"
cp -r "$here"/broken/* "$here"/good/* "$home/scripts/exhibits/"
ln -s "$top/assets" "$home/assets"
[ $# -gt 0 ] || set -- $(ls "$here/broken" "$here/good" | grep -v ':$')

status=0
"$kiosk" check "$@" --home "$home" --format json --lang en --today 2026-11-24 > "$home/found.json" || status=$?
[ "$status" -le 1 ] || { echo "checks: status $status" >&2; exit 1; }
lua5.4 "$here/compare.lua" "$here" "$home/found.json" "$@"
