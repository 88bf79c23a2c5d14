#!/bin/sh
# Plays visits/NAME.lua in a hall made of these small exhibits and the real core.
# Usage: play.sh KIOSK NAME [more for play]
set -eu
kiosk=$1 name=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-templates-XXXXXX")
trap 'rm -rf "$home"' EXIT

cp -r "$here/scripts" "$home/"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp -r "$top/scripts/exhibits/attract" "$top/scripts/exhibits/menu" "$home/scripts/exhibits/"
ln -s "$top/assets" "$home/assets"
"$kiosk" play "$here/visits/$name.lua" --home "$home" --data "$home/data" --trace "$@"
