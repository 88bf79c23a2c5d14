#!/bin/sh
# What the real program counts of answers, and that nothing of it tells one visitor from another.
# Usage: answers.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/../faults/lib.sh"

make_home asks
mkdir "$home/scripts/exhibits/asks"
cp "$here/asks.lua" "$home/scripts/exhibits/asks/exhibit.lua"

run() { # visit, more for play
  name=$1
  shift
  "$kiosk" play "$here/$name.lua" --home "$home" --data "$data" --trace --shots "$work" "$@" \
    > "$work/$name.out" 2> "$work/$name.err" || die "$name: $(tail -n 3 "$work/$name.err")"
}

run visit
grep -q '^~[0-9]* answers asks$' "$work/visit.out" || die "no ~REVISION answers asks is told"
[ "$(journal_count items)" = 0 ] || die "an open bin is in the journal"

# Times tell nothing, and half a file is left nowhere.
[ -z "$(find "$data/answers" -newermt 1970-01-02)" ] || die "a file or the folder of the bins tells when"
[ -z "$(find "$data" -name '*.new' -o -name '*.damaged')" ] || die "half a file is left"

# No line has two answers of one visitor: a row is of one item, or of plays and their sums. No file holds
# seconds, an order or a list of plays; the journal knows of answers only what a closed bin says.
lua5.4 - "$data"/answers/*.txt <<'LUA' || die "a bin tells more than its sums"
local parts = { rounds = 1, score = 1, hist = 1, shown = 1, opt = 1, time = 1, ["end"] = 1, end_opt = 1, end_rest = 1 }
local heads = { answers = 1, bin = 1, revision = 1, exhibit = 1, period = 1, since = 1, state = 1, took = 1, crc = 1 }
for _, path in ipairs(arg) do
  local before = ""
  for line in io.lines(path) do
    local pool, key, row, part, counts = line:match("^(%x+) (%S+) (%S+) (%S+) ([%d.]+)$")
    if pool then
      assert(#pool == 8 and key:match("^[svh]%.[npma]%.%a%a%.[ab-]$") and (row == "play" or row:match("^%x%x%x%x%x%x%x%x$")), line)
      assert(parts[part:match("^[%a_]+")] or part:match("^gain%.%l+%.[ab-]$"), line)
      local now = pool .. key .. row
      assert(now >= before, "rows are not in the order of their names: " .. line)
      before = now
    else
      assert(heads[line:match("^%l+")], line)
    end
  end
end
LUA
grep -q '"score"\|"answer\|"chosen' "$data"/journal/*.jsonl && die "the journal has an answer"
grep -rq 'Zhang San\|nonsense\|ffffffff' "$data/answers" "$data/journal" && die "nonsense was kept"
[ "$(grep -c '^asks	00000001	' "$data/journal/items.tsv")" = 6 ] || die "the texts of an item are not there"

rm -rf "$data" && mkdir "$data"
run month
[ "$(journal_count items asks)" -gt 5 ] || die "the month's bin is not in the journal"
[ -z "$(ls "$data/answers")" ] || die "the closed bin's file is still there"

# A closed bin stands once, whatever starts follow.
lines=$(journal_count items)
"$kiosk" run --headless --home "$home" --data "$data" --for 1 > /dev/null 2> "$work/run.err" || die "run"
[ "$(journal_count items)" = "$lines" ] || die "a closed bin was written again"
echo "answers: ok"
