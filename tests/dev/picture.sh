#!/bin/sh
# What words can't tell: a picture that is saved anew is seen anew (visits/picture.lua), and the answers of a
# question stay in their order when its stem is reworded (visits/quiz.lua).
# Usage: picture.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
shots=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-dev-XXXXXX")
trap 'rm -rf "$shots"' EXIT
sh "$here/play.sh" "$kiosk" picture --shots "$shots"
color() { convert "$shots/$1.png" -format '%[hex:u.p{720,520}]' info: | cut -c1-6; }
[ "$(color before)" = 2E7D5B ] || { echo "before: $(color before)" >&2; exit 1; }
[ "$(color after)" = E4572E ] || { echo "after: $(color after)" >&2; exit 1; }

sh "$here/play.sh" "$kiosk" quiz --shots "$shots"
answers() { convert "$shots/$1.png" -crop 960x700+960+330 +repage "$shots/$1-answers.png"; }
answers before
answers after
[ "$(compare -metric AE "$shots/before-answers.png" "$shots/after-answers.png" null: 2>&1)" = 0 ] || { echo "the answers have moved" >&2; exit 1; }
[ "$(compare -metric AE "$shots/before.png" "$shots/after.png" null: 2>&1)" != 0 ] || { echo "the stem is the same" >&2; exit 1; }
echo "dev: picture: ok"
