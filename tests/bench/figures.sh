# figures.sh - sourced by run.sh: three years of 36 kiosks, 13.4 million lines. What the index and each
# report of all days cost, as text, process start included; beside it the sqlite3 shell, awk and
# DuckDB on the same uses, as raw rows and as a rollup.
#
# Needs 5 GB in $FIGURES_DIR, which is kept when it is given: a second run makes neither the lines
# nor the rows again. DuckDB comes as an npm package, when there is npm and it can be had.

need sqlite3 time
make kiosk-desk
kiosk=$PWD/build/release/kiosk-desk
work=${FIGURES_DIR:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
[ -n "${FIGURES_DIR:-}" ] || trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
office=$work/office

# costs NAME TIMES COMMAND...: the best of so many times into $work/NAME.cost as
# "seconds CPU MB"; what it prints into $work/NAME.out
costs() {
  name=$1 times=$2
  shift 2
  for i in $(seq "$times"); do
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" >"$work/$name.out"
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time"
  done | sort -n | head -n 1 >"$work/$name.cost"
  echo "bench: $name $(cat "$work/$name.cost")" >&2
}

row() { printf '%-34s %8s s %8s s CPU %6s MB  %s\n' "$1" $(cat "$work/$2.cost") "${3:-}"; }

# once FILE COMMAND...: makes it, unless an earlier run did
once() {
  file=$work/$1
  shift
  [ -e "$file" ] || { "$@" && touch "$file"; }
}

# --- ours ---

once base.made costs made 1 "$kiosk" demo-data --kiosks 36 --days 1095 --seed 1 --to "$work/base"
rm -rf "$office" "$work/all" "$work/held.new"
mkdir -p "$office/collected"
lines=0
for journal in "$work"/base/*/journal; do
  id=$(sed -n '1s/.*"kiosk":"\([^"]*\)".*/\1/p;1q' "$journal/000001.jsonl")
  to=$office/collected/$id
  last=$(cd "$journal" && ls *.jsonl | tail -n 1)
  mkdir "$to"
  ln "$journal"/* "$to"
  # The last day is held back: the lines from the last boot on.
  boot=$(grep -n '"event":"boot"' "$journal/$last" | tail -n 1 | cut -d : -f 1)
  rm "$to/$last"
  head -n $((${boot:-1} - 1)) "$journal/$last" >"$to/$last"
  echo "$journal/$last $to/$last" >>"$work/held.new"
done
mv "$work/held.new" "$work/held"

report() { costs "$1" "$2" "$kiosk" report "$3" --data "$office" ${4:-}; }
report index 1 visits
lines_before=$(cat "$office"/collected/*/*.jsonl | wc -l)
while read -r whole part; do
  rm "$part"
  ln "$whole" "$part"
done <"$work/held"
lines=$(cat "$office"/collected/*/*.jsonl | wc -l)
report day_more 1 visits

reports='day visits ledger exhibits quiz questions gain sites corrections changes'
dimensions='day hour exhibit kiosk unit'
for name in $reports; do report "r_$name" 3 "$name"; done
for by in $dimensions; do report "by_$by" 3 visits "--by $by"; done
report xlsx 3 visits "--format xlsx --out $work/sheet.xlsx"
report all 1 all "--out $work/all"

# --- the same uses as rows, and as a rollup ---

cat >"$work/rows.awk" <<'AWK'
function give() {
  if (open) print day, hour, kiosk, exhibit, language, level, outcome, completed, seconds
  open = 0
}
BEGIN { FS = "\""; OFS = "," }
$24 == "session_start" || $22 == "boot_id" { give() }
$24 == "exhibit_enter" {
  give()
  open = 1; completed = 0; outcome = "cut"; seconds = ""
  day = substr($20, 1, 10); hour = substr($20, 12, 2)
  kiosk = $6; exhibit = $28; language = $32; level = $36
}
$24 == "exhibit_completed" { completed = 1 }
$24 == "exhibit_leave" { outcome = $32; seconds = substr($35, 2) + 0 }
END { give() }
AWK
make_rows() {
  cat "$office"/collected/*/*.jsonl | awk -f "$work/rows.awk" >"$work/rows.csv"
  rm -f "$work/rows.sqlite"
  sqlite3 "$work/rows.sqlite" 'CREATE TABLE use(day, hour, kiosk, exhibit, language, level, outcome,
    completed INTEGER, seconds INTEGER)' '.mode csv' ".import $work/rows.csv use" \
    "UPDATE use SET seconds = NULL WHERE seconds = ''" 'CREATE INDEX use_day ON use(day, seconds)' \
    'CREATE TABLE rollup AS SELECT day, exhibit, kiosk, seconds, count(*) AS uses,
       sum(completed) AS completed, sum(outcome = '"'idle'"') AS idle
       FROM use GROUP BY day, exhibit, kiosk, seconds' \
    '.once '"$work/rollup.csv" 'SELECT * FROM rollup'
}
once rows.made make_rows

# Uses, completed, left idle, seconds and their lower median, by day.
cat >"$work/rows.sql" <<'SQL'
WITH placed AS (SELECT day, seconds, row_number() OVER (PARTITION BY day ORDER BY seconds) AS place,
    count(*) OVER (PARTITION BY day) AS n FROM use WHERE seconds IS NOT NULL),
  median AS (SELECT day, seconds FROM placed WHERE place = (n + 1) / 2)
SELECT use.day, count(*), sum(completed), sum(outcome = 'idle'), sum(use.seconds), median.seconds
  FROM use LEFT JOIN median USING (day) GROUP BY use.day, median.seconds ORDER BY use.day;
SQL
cat >"$work/rollup.sql" <<'SQL'
WITH time AS (SELECT day, seconds, sum(uses) AS uses FROM rollup WHERE seconds IS NOT NULL
    GROUP BY day, seconds),
  placed AS (SELECT day, seconds, sum(uses) OVER (PARTITION BY day ORDER BY seconds) AS place,
    sum(uses) OVER (PARTITION BY day) AS n FROM time),
  median AS (SELECT day, min(seconds) AS seconds FROM placed WHERE 2 * place >= n GROUP BY day)
SELECT rollup.day, sum(uses), sum(completed), sum(idle), sum(rollup.seconds * uses), median.seconds
  FROM rollup LEFT JOIN median USING (day) GROUP BY rollup.day, median.seconds ORDER BY rollup.day;
SQL
cat >"$work/by_day.awk" <<'AWK'
BEGIN { FS = OFS = "," }
{ uses[$1] += n ? $5 : 1; completed[$1] += n ? $6 : $8; idle[$1] += n ? $7 : $7 == "idle" }
{ seconds[$1] += n ? $4 * $5 : $9 }
END { for (day in uses) print day, uses[day], completed[day], idle[day], seconds[day] }
AWK
for of in rows rollup; do
  costs "sqlite3_$of" 1 sqlite3 -csv "$work/rows.sqlite" ".read $work/$of.sql"
  costs "awk_$of" 1 awk -v "n=$([ $of = rollup ] && echo 1 || echo 0)" -f "$work/by_day.awk" \
    "$work/$of.csv"
done
sort -o "$work/awk_rows.out" "$work/awk_rows.out"

# --- DuckDB: its own tables, made before; the time is that of node and the question ---

duck=
cat >"$work/duck.mjs" <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
const [file, ...questions] = process.argv.slice(2);
const duck = await (await DuckDBInstance.create(file)).connect();
for (const question of questions) {
  const sql = question.endsWith('.sql') ? readFileSync(question, 'utf8') : question;
  const rows = (await duck.runAndReadAll(sql.replace("outcome = 'idle'", "(outcome = 'idle')::INT"))).getRows();
  for (const row of rows) console.log(row.join(','));
}
JS
if command -v npm >/dev/null 2>&1 && cd "$work" &&
  { [ -d node_modules/@duckdb ] || npm install --silent --no-audit --no-fund @duckdb/node-api >/dev/null 2>&1; }; then
  duck=yes
  once duck.made node duck.mjs rows.duckdb "CREATE OR REPLACE TABLE use AS SELECT * FROM
    read_csv('rows.csv', header = false, names = ['day', 'hour', 'kiosk', 'exhibit', 'language', 'level',
      'outcome', 'completed', 'seconds'], types = {'day': 'VARCHAR', 'seconds': 'INTEGER'})" \
    "CREATE OR REPLACE TABLE rollup AS SELECT day, exhibit, kiosk, seconds, count(*) AS uses,
      sum(completed) AS completed, sum((outcome = 'idle')::INT) AS idle FROM use GROUP BY ALL" >/dev/null
  for of in rows rollup; do costs "duckdb_$of" 1 node duck.mjs rows.duckdb "$of.sql"; done
fi
cd - >/dev/null 2>&1 || :

# --- all count the same ---

same() { cut -d , -f 1-5 "$work/$1.out" | sort | cmp -s - "$work/awk_rows.out" || echo "bench: $1 counts otherwise" >&2; }
for of in sqlite3_rows sqlite3_rollup awk_rollup ${duck:+duckdb_rows duckdb_rollup}; do same "$of"; done
sum_of() { awk -F , '{ s += $2 } END { print s }' "$1"; }
rows_uses=$(sum_of "$work/awk_rows.out")
our_uses=$("$kiosk" report visits --data "$office" --by year --format json |
  grep -o '"uses":[0-9]*' | awk -F : '{ s += $2 } END { print s }')

echo "$lines lines of 36 kiosks, 1095 days; the least of three runs where not told otherwise"
row 'demo data made (once)' made
row 'index made, and visits (once)' index "$((lines_before)) lines, file $(($(wc -c <"$office/index.sqlite") / 1000000)) MB"
row 'a day more, and visits (once)' day_more "$((lines - lines_before)) lines"
for name in $reports; do row "report $name" "r_$name"; done
for by in $dimensions; do row "report visits --by $by" "by_$by"; done
row 'report visits --format xlsx' xlsx
row 'report all (once)' all
echo "others (once): uses, completed, left idle, seconds, median by day; no sessions, groups or dating"
echo "uses in rows: $rows_uses, in the report: $our_uses"
row 'sqlite3, raw rows, index on day' sqlite3_rows
row 'sqlite3, rollup' sqlite3_rollup
row 'awk, raw rows as CSV, no median' awk_rows
row 'awk, rollup as CSV, no median' awk_rollup
if [ "$duck" ]; then
  row 'DuckDB, raw rows, with node' duckdb_rows
  row 'DuckDB, rollup, with node' duckdb_rollup
else
  echo 'DuckDB                             not installed'
fi
cost() { awk -v n="${2:-1}" '{ print $n }' "$work/$1.cost"; }
printf '{"lines":%d,"index_s":%s,"day_lines":%d,"day_s":%s,"xlsx_s":%s,"all_s":%s,"sqlite3_s":%s,"awk_s":%s,"reports":{' \
  "$lines" "$(cost index)" $((lines - lines_before)) "$(cost day_more)" "$(cost xlsx)" "$(cost all)" \
  "$(cost sqlite3_rows)" "$(cost awk_rows)"
for name in $reports; do printf '%s"%s":%s' "$([ "$name" = day ] || echo ,)" "$name" "$(cost "r_$name")"; done
echo '}}'
