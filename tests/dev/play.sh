#!/bin/sh
# Plays visits/NAME.lua, the visit of an author at work, in a hall made of these small exhibits and
# the real core. All of it is a copy: the visit edits its files.
# Usage: play.sh KIOSK NAME [more for play]
set -eu
kiosk=$1 name=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-dev-XXXXXX")
trap 'rm -rf "$home"' EXIT

cp -r "$here/scripts" "$here/assets" "$home/"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
for exhibit in attract menu refuse; do cp -r "$top/scripts/exhibits/$exhibit" "$home/scripts/exhibits/"; done
cp -r "$top"/tests/templates/scripts/exhibits/* "$home/scripts/exhibits/"
for folder in "$top"/assets/*/; do
  ln -sT "${folder%/}" "$home/assets/$(basename "$folder")"
done
"$kiosk" play "$here/visits/$name.lua" --home "$home" --data "$home/data" "$@"
