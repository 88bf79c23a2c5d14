#!/bin/sh
# From four kiosks' journals over sticks to the office's sheets, and whatever may befall them on the way: the figures
# are always those that recount.py counts from the lines that ought to be there.
# Usage: figures.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/../faults/lib.sh"
cd "$work"
export PYTHONDONTWRITEBYTECODE=1 # nothing is left beside the sources

desk() { "$kiosk" "$@" --home "$top" --lang en; }
same() { # office, manifest or -, folders
  python3 "$here/recount.py" same "$kiosk" "$@" > recount.out || die "$1: $(tail -n 20 recount.out)"
}
collect() { # office, status, stick
  set +e
  desk collect "$3" --accept --data "$1" > collect.out 2> collect.err
  [ $? = "$2" ] || die "collect $3 should end with $2"
  set -e
}
told() { grep -q "$1" collect.err || die "collect does not say: $1"; }
tables() { # office, folder, more: all reports as csv, and some as json
  from=$1 to=$2
  shift 2
  mkdir -p "$to"
  for name in visits people day exhibits sites quiz questions options gain ledger corrections; do
    desk report $name --quarter 2024Q1 --format csv --data "$from" --out "$to/$name.csv" "$@"
  done
  for name in visits ledger; do
    desk report $name --quarter 2024Q1 --format json --data "$from" --out "$to/$name.json" "$@"
  done
}
export_all() { # folder of data folders, stick
  for one in "$1"/*; do desk export --to "$2" --data "$one" > /dev/null; done
}

# The kiosks at the end, and as they were in spring: the first one had a group whose heads were put right later.
desk demo-data --kiosks 4 --days 120 --to late > /dev/null
export_all late summer # makes their keys
mkdir early office holes worn
cp -r late/yz-01 late/yz-02 late/yz-03 early
rm early/*/journal/00000[6-9].jsonl early/*/journal/000010.jsonl
lines=$(grep -n -m 1 '"event":"correction"' early/yz-01/journal/000005.jsonl | cut -d: -f 1)
sed "$lines,\$d" late/yz-01/journal/000005.jsonl > cut
mv -f cut early/yz-01/journal/000005.jsonl
export_all early spring
yz_02=$(basename summer/yz-02-*) yz_03=$(basename summer/yz-03-*)

# The quarter is printed from what is there.
collect office 0 spring
same office - spring/*
desk report all --quarter 2024Q1 --out printed --data office
tables office then

# A stick comes late, others bring more lines, and corrections; and each comes twice.
collect office 0 summer
same office - summer/*
tables office now
collect office 0 summer
collect office 0 spring
tables office again
diff -r now again || die "a stick that came twice changed a figure"

# What was reported can be had again, to the byte; and what is another figure now is told.
tables office as-of --as-of printed/manifest.json
diff -r then as-of || die "the figures of the manifest are other ones"
same office printed/manifest.json spring/*
cmp -s then/visits.csv now/visits.csv && die "nothing changed: this tests nothing"
desk report changes --format csv --data office --as-of printed/manifest.json > changes.csv
grep -q '^2024-02,yz-01-[0-9a-f]*,people,' changes.csv || die "the corrected heads are not told"
python3 "$here/recount.py" changes "$kiosk" office printed/manifest.json spring/* -- summer/* > recount.out ||
  die "changes: $(cat recount.out)"

# A segment is missing and another one forged, by somebody who knows the format but not the key: both are told by
# name, and the figures are those of the rest. The true stick mends it.
cp -r summer bad && cp -r summer rest
chmod -R u+w bad rest
rm "bad/$yz_03/000004.jsonl" "rest/$yz_03/000004.jsonl" "rest/$yz_02/000003.jsonl"
python3 "$here/forge.py" "bad/$yz_02/000003.jsonl"
collect holes 1 bad
told "$yz_02 000003 is refused: it is not what was signed"
told "^$yz_02: lines [0-9]* to [0-9]* are missing"
told "^$yz_03: lines [0-9]* to [0-9]* are missing"
same holes - rest/*
collect office 1 bad
told "$yz_02 000003 is refused"
tables office forged
diff -r now forged || die "a forged stick changed a figure"
collect holes 0 summer
tables holes mended
diff -r now mended || die "the true stick does not mend it"

# A line that the kiosk's own disk spoilt is signed as it is, told, and not counted.
cp -r late/yz-04 spoilt
chmod -R u+w spoilt
sed -i '/"event":"exhibit_leave"/{s/"seconds":/"seconds":9/;:rest;n;b rest}' spoilt/journal/000002.jsonl
desk export --to spoilt-stick --data spoilt > /dev/null
collect worn 1 spoilt-stick
told "1 lines are damaged"
CRC=1 same worn - spoilt-stick/*

# A data folder is copied and both kiosks go on: what came first stays, the other is told by name.
make_home
visit() { # data, day
  data=$1
  play "visit-$2" <<LUA || die "the visit failed"
return { clock = "2024-03-$2T09:00:00+08:00", lang = "zh", { tap = { 960, 700 } }, { open = "good" }, { wait = 1 }, { tap = "#home" } }
LUA
}
visit one 01
cp -r one copy
visit one 02
visit copy 03
for one in one copy; do desk export --to "stick-$one" --data $one > /dev/null; done
yz_09=$(basename stick-one/*)
[ -d "stick-copy/$yz_09" ] || die "the copy has another id: this tests nothing"
collect office 0 stick-one
collect office 1 stick-copy
told "$yz_09 000001 is refused: line [0-9]* is there twice and differs"
same office - summer/* stick-one/*
echo "figures: ok"
