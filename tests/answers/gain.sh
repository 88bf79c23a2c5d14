#!/bin/sh
# From fingers to the sheet: lessons are played by the real program, the month closes, and `report gain`
# prints what is counted here by hand; in the other reports a lesson is one play, of what came after.
# Usage: gain.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/../faults/lib.sh"

make_home learn
mkdir "$home/scripts/exhibits/learn"
cp "$here/learn.lua" "$home/scripts/exhibits/learn/exhibit.lua"

for form in "a 1" "b 2"; do # the seeds with which this form comes first
  sed "s/@first@/${form% *}/; s/@seed@/${form#* }/" "$here/gain.lua" > "$work/visit.lua"
  "$kiosk" play "$work/visit.lua" --home "$home" --data "$data" --shots "$work" > "$work/play.out" 2> "$work/play.err" ||
    die "$form: $(tail -n 3 "$work/play.err")"
done

report() { # name, more
  name=$1
  shift
  "$kiosk" report "$name" --month 2026-11 --home "$home" --data "$data" --lang en --format csv "$@" > "$work/report.csv" || die "report $name"
  tr -d '\r' < "$work/report.csv" | sed '1s/^\xef\xbb\xbf//'
}

# Each line: group, order, n, before only, before, after, gain, d, g. In sixtieths:
#   recognise, a first: before 0 30 30 60, after 60 60 30 60, three times each. Sums 360 and 630 of 720.
#     SD: sqrt(5400 / 11) = 22.157 and sqrt(2025 / 11) = 13.568. d = 22.5 / 17.862; g = 270 / 360.
#   recognise, b first: before 0 60, after 60 60, five times each. SD: sqrt(9000 / 9) = 31.623 and 0. d = 30 / 15.811.
#   refuse, a first: before 0 0 0 60, after 60 60 0 60. SD of both sqrt(8100 / 11) = 27.136. d = 30 / 27.136; g = 360 / 540.
#   refuse, b first: before 0 0, after 0 60. d = 30 / 15.811; g = 300 / 600.
# The one who left after the first asking is hidden: under ten.
report gain > "$work/gain.csv" && cat > "$work/gain.want" <<'CSV'
group,order,pairs,n,before_only,before,after,gain,d_av,g
recognise,a first,paired,12,＜10,0.500,0.875,0.375,1.26,0.75
recognise,b first,paired,10,＜10,0.500,1.000,0.500,1.90,1.00
refuse,a first,paired,12,＜10,0.250,0.750,0.500,1.11,0.67
refuse,b first,paired,10,＜10,0.000,0.500,0.500,1.90,0.50
CSV
diff "$work/gain.want" "$work/gain.csv" || die "the gain is another one"

# 24 began, 22 came to the end. Right afterwards: three of three 9 + 5 times, two 5 times, one 3 times: 55 of 66.
report quiz --by exhibit | tail -n 1 > "$work/quiz.csv"
[ "$(cat "$work/quiz.csv")" = "learn,-,24,22,2,-,0.636,0.636,83.33,-" ] || die "a lesson is another play: $(cat "$work/quiz.csv")"
# 问1a: before 13, 3 + 3 of them right; after 10, all right. 问1b: before 11, 5 right; after 12, 9 right.
report questions > "$work/questions.csv"
grep -q '^问1a,single,recognise,primary,23,23,0.696,' "$work/questions.csv" || die "问1a: $(cat "$work/questions.csv")"
grep -q '^问1b,single,recognise,primary,23,23,0.609,' "$work/questions.csv" || die "问1b: $(cat "$work/questions.csv")"
echo "gain: ok"
