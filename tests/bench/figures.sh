# figures.sh - sourced by run.sh: three years of 36 kiosks, 11.9 million lines. What the index and a
# report of all days cost; beside the sqlite3 shell on the same uses as rows, and awk on the lines.
# Needs 4 GB in $TMPDIR.

need sqlite3
make kiosk-desk
kiosk=$PWD/build/release/kiosk-desk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
office=$work/office

# spend NAME COMMAND...: seconds into $NAME, what it prints into $work/NAME
spend() {
  name=$1
  shift
  begun=$(date +%s%N)
  "$@" >"$work/$name"
  eval "$name=$(awk -v ns="$(($(date +%s%N) - begun))" 'BEGIN { printf "%.3f", ns / 1e9 }')"
  echo "bench: $name $(eval echo "\$$name") s" >&2
}

# least NAME COMMAND...: the best of five
least() {
  least=
  for i in 1 2 3 4 5; do
    spend "$@"
    least="$least $(eval echo "\$$1")"
  done
  eval "$1=$(printf '%s\n' $least | sort -n | head -n 1)"
}

spend made "$kiosk" demo-data --kiosks 36 --days 1095 --seed 1 --to "$work/base"
mkdir -p "$office/collected" "$work/kept"
for journal in "$work"/base/*/journal; do
  id=$(sed -n '1s/.*"kiosk":"\([^"]*\)".*/\1/p;1q' "$journal/000001.jsonl")
  ln -s "$journal" "$office/collected/$id"
  last=$(ls "$journal" | tail -n 1)
  cp "$journal/$last" "$work/kept/$id"
  # The last day is held back: the lines from the last boot on.
  boot=$(grep -n '"event":"boot"' "$journal/$last" | tail -n 1 | cut -d : -f 1)
  head -n $((${boot:-1} - 1)) "$work/kept/$id" >"$journal/$last"
done

report() { "$kiosk" report visits --data "$office" --format csv; }
spend index report
lines_before=$(cat "$office"/collected/*/*.jsonl | wc -l)
for id in "$office"/collected/*; do
  cp "$work/kept/${id##*/}" "$id/$(ls "$id" | tail -n 1)"
done
spend day report
least again report
sheet() { "$kiosk" report visits --data "$office" --format xlsx --out "$work/sheet.xlsx"; }
folder() { "$kiosk" report all --data "$office" --out "$work/all"; }
least sheet sheet
spend folder folder
lines=$(cat "$office"/collected/*/*.jsonl | wc -l)

# --- the same uses as rows ---

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
cat "$office"/collected/*/*.jsonl | awk -f "$work/rows.awk" >"$work/rows.csv"
sqlite3 "$work/rows.sqlite" 'CREATE TABLE use(day, hour, kiosk, exhibit, language, level, outcome,
  completed INTEGER, seconds INTEGER)' '.mode csv' ".import $work/rows.csv use" \
  "UPDATE use SET seconds = NULL WHERE seconds = ''" 'CREATE INDEX use_day ON use(day, seconds)'

cat >"$work/query.sql" <<'SQL'
WITH placed AS (SELECT day, seconds, row_number() OVER (PARTITION BY day ORDER BY seconds) AS place,
    count(*) OVER (PARTITION BY day) AS n FROM use WHERE seconds IS NOT NULL),
  median AS (SELECT day, seconds FROM placed WHERE place = (n + 1) / 2)
SELECT use.day, count(*), sum(completed), sum(outcome = 'idle'), sum(use.seconds), median.seconds
  FROM use LEFT JOIN median USING (day) GROUP BY use.day;
SQL
by_shell() { sqlite3 -csv "$work/rows.sqlite" <"$work/query.sql"; }
by_awk() {
  cat "$office"/collected/*/*.jsonl | awk 'BEGIN { FS = "\"" }
    $24 == "session_start" { sessions[substr($20, 1, 10)]++ }
    $24 == "exhibit_enter" { uses[substr($20, 1, 10)]++ }
    $24 == "exhibit_leave" { seconds[substr($20, 1, 10)] += substr($35, 2) }
    END { for (day in uses) print day, sessions[day], uses[day], seconds[day] }' | sort
}
spend shell by_shell
spend awk by_awk

echo "$lines lines of 36 kiosks, 1095 days; seconds"
printf 'demo data made      %8.2f\n' "$made"
printf 'index made          %8.2f  %s MB\n' "$index" "$(($(wc -c <"$office/index.sqlite") / 1000000))"
printf 'report, a day more  %8.3f  %d lines\n' "$day" $((lines - lines_before))
printf 'report              %8.3f  best of five\n' "$again"
printf 'the same as xlsx    %8.3f  best of five\n' "$sheet"
printf 'report all          %8.2f\n' "$folder"
printf 'sqlite3 on rows     %8.3f  medians too\n' "$shell"
printf 'awk on lines        %8.2f  no medians\n' "$awk"
printf '{"lines":%d,"index_s":%s,"day_lines":%d,"day_s":%s,"report_s":%s,"xlsx_s":%s,"all_s":%s,"sqlite3_s":%s,"awk_s":%s}\n' \
  "$lines" "$index" $((lines - lines_before)) "$day" "$again" "$sheet" "$folder" "$shell" "$awk"
