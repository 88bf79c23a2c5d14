#!/bin/sh
# Makes the pictures of scripts/README.md anew from its own examples: assets/guide/*.jpg, 960 wide.
# Usage: shots.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-guide-XXXXXX")
trap 'rm -rf "$home"' EXIT
sh "$here/hall.sh" "$home"
rm -r "$home"/scripts/exhibits/wrong-*

# A quiz of one question for each kind, for the sheet of all kinds.
kinds="single multiple truth pictures order match memory sort gap hotspot spot number"
for kind in $kinds; do
  mkdir "$home/scripts/exhibits/kind-$kind"
  sed "s/^return q {/return (function(all) for _, it in ipairs(all) do if it.type == '$kind' then it.picture = not it.board and 'places\/market.svg' or nil return q { title = '$kind', draw = 1, it } end end end) {/" \
    "$home/scripts/exhibits/my-types/exhibit.lua" > "$home/scripts/exhibits/kind-$kind/exhibit.lua"
  echo "  { open = \"kind-$kind\" }, { wait = 1 }, { shot = \"kind-$kind\" }," >> "$home/kinds"
done
{ echo 'return { lang = "zh", level = "adult", seed = 4, { tap = { 960, 700 } }, { wait = 1 },' && cat "$home/kinds" && echo '}'; } > "$home/kinds.lua"
sed "s/\"my-toy\"/\"my-toy\"$(for kind in $kinds; do printf ', "kind-%s"' "$kind"; done)/" "$home/scripts/site.lua" > "$home/site" && cp "$home/site" "$home/scripts/site.lua"

play() { "$kiosk" play "$1" --home "$home" --shots "$home/shots" > "$home/played" 2>&1 || { cat "$home/played" >&2; exit 1; }; }
play "$home/kinds.lua"
(cd "$home/shots" && montage $(for kind in $kinds; do echo "kind-$kind.png"; done) -tile 3x -geometry 316x178+2+2 "$home/quiz-types.png" && rm kind-*.png)
play "$here/shots.lua"
play "$here/slip.lua"
for shot in "$home"/shots/*.png "$home/quiz-types.png"; do
  convert "$shot" -resize 960x -strip -quality 74 "$top/assets/guide/$(basename "$shot" .png).jpg"
done
for picture in "$top"/assets/guide/*.jpg; do
  [ "$(stat -c %s "$picture")" -lt 122880 ] || { echo "shots: $picture is over 120 KB" >&2; exit 1; }
done
