#!/bin/sh
# What scripts/README.md shows, tried: its examples must be without an error in check and open in both
# languages, its sheets must come in, and each mistake it tells of must be told in the words it quotes.
# Usage: examples.sh KIOSK [--write]     --write puts the real words into the guide
set -eu
kiosk=$1 write=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-guide-XXXXXX")
trap 'rm -rf "$home"' EXIT
guide() { lua5.4 "$here/examples.lua" "$1" "$top/scripts/README.md" "$home"; }

sh "$here/hall.sh" "$home"
"$kiosk" import template "$home/template.xlsx" --lang zh > "$home/said"
for file in $(guide sheets); do
  case $file in *.csv) to=my-sheet ;; *) to=my-${file##*.} ;; esac
  "$kiosk" import quiz "$home/$file" --to $to --home "$home" --lang zh > "$home/$file.report"
done
"$kiosk" export quiz my-sheet --format xlsx --out "$home/again.xlsx" --home "$home" > "$home/said"

# Not all broken ones at once: no more than the hall has room for.
guide wrong | xargs -n 40 > "$home/lists"
while read -r names; do
  for lang in zh en; do
    # shellcheck disable=SC2086
    "$kiosk" check $names --home "$home" --lang $lang --today 2026-11-24 >> "$home/told-$lang" < /dev/null || [ $? -eq 1 ]
  done
done < "$home/lists"
if [ "$write" = --write ]; then guide write; else guide compare; fi

rm -r "$home"/scripts/exhibits/wrong-*
for lang in zh en; do "$kiosk" play "$home/visit-$lang.lua" --home "$home" > "$home/played" 2>&1 || { cat "$home/played" >&2; exit 1; }; done
# shellcheck disable=SC2046
"$kiosk" check $(guide right) --home "$home" --lang zh --today 2026-11-24 > "$home/checked" || { cat "$home/checked" >&2; exit 1; }
tail -1 "$home/checked"
