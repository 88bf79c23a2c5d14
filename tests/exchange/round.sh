#!/bin/sh
# The hall's own quiz out to a file, in again and out once more: the same file, for every format.
# Usage: round.sh KIOSK HOME
set -eu
kiosk=$1 home=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-round-XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/home/scripts/exhibits"
cp -r "$home/scripts/core" "$home/scripts/facts.lua" "$home/scripts/site.lua" "$work/home/scripts/"
mkdir -p "$work/home/assets"
cp -r "$home/assets/common" "$work/home/assets/" # the pictures that the questions name
cp -r "$home/assets/quiz" "$work/home/assets/again"

out() { "$kiosk" export quiz "$1" --home "$2" --format "$3" --out "$4" --lang en >"$work/said" 2>&1; }

again=$work/home/scripts/exhibits/again/questions.lua
for format in csv xlsx aiken gift; do
  out quiz "$home" $format "$work/first.$format"
  "$kiosk" import quiz "$work/first.$format" --to again --home "$work/home" --lang en >"$work/report"
  cp "$again" "$work/$format.lua"
  out again "$work/home" $format "$work/second.$format"
  grep ' questions: ' "$work/report"
done
cmp "$work/first.csv" "$work/second.csv"
cmp "$work/csv.lua" "$work/xlsx.lua" # a workbook itself holds the time of writing
cmp "$work/first.aiken" "$work/second.aiken"

# What it says when it can't.
"$kiosk" export quiz steady --home "$home" --format csv --out "$work/x.csv" --lang en 2>"$work/said" && exit 1
grep -q "no quiz" "$work/said"
printf 'no heads\n' >"$work/bad.csv"
"$kiosk" import quiz "$work/bad.csv" --to again --home "$work/home" --lang en 2>"$work/said" && exit 1
grep -q "question" "$work/said"
test -f "$work/home/scripts/exhibits/again/questions.lua.old"
