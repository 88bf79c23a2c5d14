#!/bin/sh
# export.sh KIOSK - what the staff screen writes onto a stick is an export that can be
# collected; a stick that takes nothing is told, and none at all too.
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/sticks/展厅盘" "$work/sticks/坏盘" "$work/none"

# In the bad stick's way lies a file where the folder of this kiosk belongs.
KIOSK_STICKS="$work/none" "$kiosk" play "$here/export-none.lua" --home "$home" --data "$work/data" ${2:+--shots "$2"}
touch "$work/sticks/坏盘/$(cut -d' ' -f1 "$work/data/journal/id" | head -n 1)"
KIOSK_STICKS="$work/sticks" "$kiosk" play "$here/export.lua" --home "$home" --data "$work/data" ${2:+--shots "$2"}

list=$(echo "$work"/sticks/展厅盘/*/export.txt)
grep -q '^signature ' "$list"
key=$("$kiosk" key --data "$work/data" --home "$home")
mkdir -p "$work/office"
echo "$key" >"$work/office/keys.tsv"
"$kiosk" collect "$work/sticks/展厅盘" --data "$work/office" --home "$home" --lang en
cmp "$work"/office/collected/*/000001.jsonl "$work"/sticks/展厅盘/*/000001.jsonl
echo "export: ok"
