#!/bin/sh
# Lines to a real PostgreSQL and figures from it: the same, to the digit, as from the files;
# and again after clients and the server were killed at random moments.
# Usage: postgres.sh KIOSK ROUNDS
set -eu
kiosk=$1 rounds=$2
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
[ -n "$bin" ] || { echo "postgres.sh: PostgreSQL is missing"; exit 77; }
work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-server-XXXXXX")
chmod 755 "$work"
port=$((20000 + $$ % 20000))
url="postgresql://kiosk@127.0.0.1:$port/kiosk"

# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then as="setpriv --reuid=postgres --regid=postgres --clear-groups"; else as=; fi
mkdir "$work/db"
[ -z "$as" ] || chown postgres "$work/db"

start() {
  $as "$bin/pg_ctl" -D "$work/db" -w -l "$work/db/log" start >/dev/null
}
stop() {
  $as "$bin/pg_ctl" -D "$work/db" -m "${1:-fast}" -w stop >/dev/null 2>&1 || true
}
trap 'stop immediate; rm -rf "$work"' EXIT

$as "$bin/initdb" -D "$work/db" -U kiosk --auth=trust --no-sync >/dev/null
cat >>"$work/db/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$work/db'
CONF
start
$as "$bin/createdb" -h 127.0.0.1 -p "$port" -U kiosk kiosk
sql() { "$bin/psql" -h 127.0.0.1 -p "$port" -U kiosk -d kiosk -qAtc "$1"; }

fail() {
  echo "postgres.sh: $1"
  exit 1
}
# Up to a second and a half: before, between and after its commits.
moment() { awk "BEGIN { srand($1); printf \"%.3f\", rand() * 1.5 }"; }
push() { "$kiosk" push --to "$url" --data "$1" --lang en; }
# One report of the files and of the database, compared byte by byte.
same() {
  "$kiosk" report "$@" --data "$work/data" --format json >"$work/files.json"
  "$kiosk" report "$@" --data "$work/office" --from-db "$url" --format json >"$work/db.json"
  cmp "$work/files.json" "$work/db.json" || fail "report $* differs"
}
all_same() {
  same visits --by month,exhibit,kiosk
  same visits --by day
  same exhibits
  same sites
  same ledger
}

# One kiosk's own journal, and what it has collected of two others.
"$kiosk" demo-data --kiosks 3 --days 40 --seed 5 --to "$work/demo" >/dev/null
mkdir "$work/office" "$work/data" "$work/data/collected"
cp -r "$work/demo/yz-01/journal" "$work/data/"
for other in yz-02 yz-03; do
  id=$(sed -n '1s/.*"kiosk":"\([^"]*\)".*/\1/p' "$work/demo/$other/journal/000001.jsonl")
  cp -r "$work/demo/$other/journal" "$work/data/collected/$id"
done
lines=$(cat "$work"/data/journal/*.jsonl "$work"/data/collected/*/*.jsonl | wc -l)

push "$work/data" >"$work/said"
grep -q " $lines of them new" "$work/said" || fail "not all lines were new: $(cat "$work/said")"
push "$work/data" >"$work/said"
grep -q " 0 of them new" "$work/said" || fail "lines came twice: $(cat "$work/said")"
[ "$(sql 'SELECT count(*) FROM kiosk.line')" = "$lines" ] || fail "the database has other lines"
all_same

# Killed clients: what was committed stays, and the next push ends it.
sql 'TRUNCATE kiosk.head, kiosk.line'
i=0
while [ $i -lt "$rounds" ]; do
  i=$((i + 1))
  push "$work/data" >/dev/null 2>&1 &
  sleep "$(moment "$i")"
  kill -9 $! 2>/dev/null || true
  wait $! 2>/dev/null || true
done
# A killed server, too.
i=0
while [ $i -lt "$rounds" ]; do
  i=$((i + 1))
  [ $((i % 4)) != 1 ] || sql 'TRUNCATE kiosk.head, kiosk.line'
  push "$work/data" >/dev/null 2>&1 &
  sleep "$(moment "$((i + 100))")"
  stop immediate
  wait $! || true
  start
done
push "$work/data" >/dev/null
[ "$(sql 'SELECT count(*) FROM kiosk.line')" = "$lines" ] || fail "lines were lost or came twice"
[ "$(sql 'SELECT sum(lines) FROM kiosk.head')" = "$lines" ] || fail "the heads count otherwise"
all_same

# Two at once.
sql 'TRUNCATE kiosk.head, kiosk.line'
push "$work/data" >/dev/null &
push "$work/data" >/dev/null
wait $!
[ "$(sql 'SELECT sum(lines) FROM kiosk.head')" = "$lines" ] || fail "two at once count otherwise"

# Lines that come late stand before others: the copy is read anew.
one=$(sql 'SELECT min(kiosk) FROM kiosk.head')
sql "DELETE FROM kiosk.line WHERE kiosk = '$one' AND seq BETWEEN 50 AND 90;
     UPDATE kiosk.head SET lines = lines - 41, generation = generation + 1 WHERE kiosk = '$one'"
"$kiosk" report sites --data "$work/office" --from-db "$url" --lang en >"$work/sites"
"$kiosk" report sites --data "$work/data" --lang en >"$work/whole"
cmp -s "$work/sites" "$work/whole" && fail "a gap is not shown"
push "$work/data" >"$work/said"
grep -q " 41 of them new" "$work/said" || fail "the gap was not filled: $(cat "$work/said")"
all_same

# Two machines under one id: refused by name, and nothing else is lost.
cp -r "$work/data" "$work/clone"
sql "UPDATE kiosk.line SET line = replace(line, '\"v\":1', '\"v\":2') WHERE kiosk = '$one'
     AND seq = (SELECT last FROM kiosk.head WHERE kiosk = '$one')"
push "$work/clone" >"$work/said" 2>&1 && fail "a fork was taken"
grep -q "$one" "$work/said" || fail "the fork is not named: $(cat "$work/said")"

# No server: said, with what to do.
stop fast
push "$work/data" >"$work/said" 2>&1 && fail "a push without a server went well"
grep -q "Run it again" "$work/said" || fail "no remedy: $(cat "$work/said")"
echo "postgres.sh: $lines lines, $rounds clients and $rounds servers killed: the same figures"
