#!/bin/sh
# What a frame costs, beside plain SDL_Renderer in the same run.
#
#   sh tests/bench/run.sh frame [ROUNDS]   by the whole way, Lua exhibit to window: full and calm
#       motion, a still page, the first picture, memory, a touch. Last line: one JSON value.
#   sh tests/bench/run.sh paint [FRAMES]   the painting alone
#   sh tests/bench/run.sh figures          index and reports of three years, beside sqlite3, awk and DuckDB;
#       FIGURES_DIR=folder keeps the lines for the next run
#
# ROUNDS is 5 unless told; ours and theirs take turns. Other load on the machine makes every time
# longer; the ratio stays.
set -eu
cd "$(dirname "$0")/../.."
. kiosk/packages.sh

SCREEN=1920x1080
WARM=3 MEASURED=4   # seconds of each turn
STILL=10            # seconds without motion before, and of, the still measurement
FIRST=10 TOUCHES=40

verb=${1:-}
case $verb in frame | paint | figures) ;; *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac

need_build
need libcmocka-dev
[ "$verb" = figures ] || need xvfb xauth libxtst-dev

# make TARGET...
make() {
  mkdir -p build
  {
    cmake -S . -B build/release -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON &&
      cmake --build build/release --target "$@"
  } >build/release.log 2>&1 || { tail -n 60 build/release.log >&2; exit 1; }
}

tools=$PWD/build/release/tests/bench
kiosk=$PWD/build/release/kiosk

if [ "$verb" = paint ]; then
  make paint_bench
  exec "$tools/paint_bench" ${2:+"$2"}
fi
if [ "$verb" = figures ]; then
  . tests/bench/figures.sh
  exit 0
fi
make kiosk bench

rounds=${2:-5}
work=$(mktemp -d)
home=$work/home show= x=
cleanup() {
  [ -z "$show" ] || kill "$show" 2>/dev/null || :
  [ -z "$x" ] || kill "$x" 2>/dev/null || :
  wait
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 1' INT TERM

cp -r tests/bench/home "$home"
mkdir -p "$home/assets/common"
"$tools/bench_scene_files" "$home"

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 ${SCREEN}x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
x=$!
read -r number <"$work/display"
export DISPLAY=":$number"

# --- small tools ---

say() { echo "bench: $*" >&2; }

# nth PERCENT: of the numbers on stdin, the one that so many of a hundred do not exceed
nth() {
  sort -n | awk -v percent="$1" '
    { v[NR] = $1 }
    END { if (!NR) exit 1; n = NR * percent / 100; i = int(n); if (i < n) i++; print v[i < 1 ? 1 : i] }'
}

# begin COMMAND...: in the background, its words kept for the case that it fails
begin() {
  "$@" >"$work/said" 2>&1 &
  show=$!
}

# finish: its end, by itself or because it is told to
finish() {
  if ! wait "$show"; then
    cat "$work/said" >&2
    exit 1
  fi
  show=
}
stop() {
  kill "$show"
  finish
}

costs() { "$tools/bench_watch" "$show" "$x" >"$work/$1"; }

# spent NAME FIELD: how much FIELD (3 CPU ns, 4 wake-ups) of each process grew from `before` to `after`
spent() {
  awk -v field="$1" 'NR == FNR { was[$1] = $field; next } $1 != "time" { print $2, $field - was[$1] }' \
    "$work/before" "$work/after"
}

# sum_ms: of the lines NAME NS on stdin, without the X server's
sum_ms() { awk '$1 != "Xvfb" { s += $2 } END { printf "%.3f\n", s / 1e6 }'; }

# --- motion ---

# turn WHO SCENE COMMAND...: adds "median p99 cpu x_cpu" (ms a frame) to $work/WHO.SCENE
turn() {
  file=$work/$1.$2
  shift 2
  begin "$@"
  sleep $WARM
  costs before
  sleep $MEASURED
  costs after
  finish
  awk 'FILENAME != ARGV[3] { if ($1 == "time") edge[++n] = $2; next }
       $1 >= edge[1] && $1 < edge[2] { if (last) print ($1 - last) / 1e6; last = $1 }' \
    "$work/before" "$work/after" "$work/times" >"$work/gaps"
  frames=$(wc -l <"$work/gaps")
  [ "$frames" -gt 10 ] || { say "only $frames frames in $MEASURED s: $*"; exit 1; }
  echo "$(nth 50 <"$work/gaps") $(nth 99 <"$work/gaps")" \
    "$(spent 3 | sum_ms)" "$(spent 3 | awk '$1 == "Xvfb" { print $2 / 1e6 }')" "$frames" |
    awk '{ print $1, $2, $3 / $5, $4 / $5 }' >>"$file"
}

for scene in full calm; do
  for round in $(seq "$rounds"); do
    say "$scene, round $round of $rounds"
    turn ours $scene "$kiosk" run --home "$home" --data "$work/bench-data" --dev --open $scene \
      --for $((WARM + MEASURED + 1)) --times "$work/times"
    turn sdl $scene "$tools/bench_sdl_scene" $scene "$home" $((WARM + MEASURED + 1)) "$work/times"
  done
done

# column WHO SCENE N: the median of the rounds
column() { awk -v n="$3" '{ print $n }' "$work/$1.$2" | nth 50; }
ratio() { paste -d ' ' "$work/sdl.$1" "$work/ours.$1" | awk '{ print $1 / $5 }' | nth 50; }

# --- the first picture, memory ---

say "the first picture"
run="$kiosk run --data $work/data"
"$tools/bench_first" "first picture is on" $run >/dev/null 2>&1  # what an earlier run leaves
first=$(for i in $(seq $FIRST); do "$tools/bench_first" "first picture is on" $run; done | nth 50)

say "memory"
begin $run
sleep 10
costs after
pss=$(awk '$1 != "time" && $2 != "Xvfb" { s += $5 } END { print s / 1024 }' "$work/after")
stop

# --- a still page, a touch: the second page of `disguises` ---

say "a still page"
begin $run --open disguises
sleep 4
"$tools/bench_touch" tap 1700 930
sleep 3
sleep $STILL
costs before
sleep $STILL
costs after
still_cpu=$(spent 3 | sum_ms)
still_wakeups=$(spent 4 | awk -v s=$STILL '$1 != "Xvfb" && $2 > most { most = $2 } END { print most / s }')

say "a touch"
"$tools/bench_touch" time 1590 935 960 200 $TOUCHES >"$work/touches"
stop

# --- what came of it ---

row() {
  printf '%-6s %9.2f %9.2f %9.2f %9.2f  %9.2f %9.2f %9.2f %9.2f %8.1f\n' "$1" \
    $(for who in ours sdl; do for n in 1 2 3 4; do column $who $1 $n; done; done) "$(ratio $1)"
}
echo "ms a frame, ${SCREEN}, medians of $rounds rounds; cpu: all processes, X: the X server's"
printf '%-6s %9s %9s %9s %9s  %9s %9s %9s %9s %8s\n' '' ours p99 cpu X SDL p99 cpu X ratio
row full
row calm
printf 'still          %.2f ms of CPU in %d s, at most %.1f wake-ups a second\n' \
  "$still_cpu" $STILL "$still_wakeups"
printf 'first picture  %.0f ms, median of %d\n' "$first" $FIRST
printf 'memory         %.1f MB (PSS of all processes, attract after 10 s)\n' "$pss"
printf 'touch          %.1f ms, p99 %.1f, press to changed pixel, %d times\n' \
  "$(nth 50 <"$work/touches")" "$(nth 99 <"$work/touches")" $TOUCHES

motion() {
  printf '{"ours_ms":%.3f,"ours_p99_ms":%.3f,"ours_cpu_ms":%.3f,"sdl_ms":%.3f,"sdl_cpu_ms":%.3f,"ratio":%.2f}' \
    "$(column ours $1 1)" "$(column ours $1 2)" "$(column ours $1 3)" \
    "$(column sdl $1 1)" "$(column sdl $1 3)" "$(ratio $1)"
}
printf '{"full":%s,"calm":%s,' "$(motion full)" "$(motion calm)"
printf '"still":{"cpu_percent":%.3f,"cpu_ms":%.2f,"wakeups_per_second":%.2f},' \
  "$(awk -v ms="$still_cpu" -v s=$STILL 'BEGIN { print ms / s / 10 }')" "$still_cpu" "$still_wakeups"
printf '"first_picture_ms":%.1f,"pss_mb":%.1f,"touch_ms":%.2f}\n' "$first" "$pss" "$(nth 50 <"$work/touches")"
