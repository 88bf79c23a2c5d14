#!/bin/sh
# A hall in which something larger is broken. Each case ends in something useful on the picture, with
# the program alive. Usage: hall.sh KIOSK CASE
set -eu
kiosk=$1 name=$2
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"

make_home
scripts=$home/scripts

# The whole way, with what this hall calls itself: attract, menu, an exhibit, home.
whole_way() {
  play visit <<E2 || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { see = "$1" }, { see = "碰一下海面" }, { tap = { 960, 700 } },
  { see = "想先去哪儿？" }, { tap = "好好的" }, { see = "这里一切正常" },
  { tally = { event = "exhibit_enter", exhibit = "good" } }, { tap = "#home" }, { see = "想先去哪儿？" } }
E2
}

# The program in real time for three seconds, without a window; it must end by itself and well.
# A picture that is complete is told in the log, or on stderr where there can be no log.
real_time() {
  timeout 20 "$kiosk" run --headless --window 1280x720 --for 3 --home "$home" --data "$data" > "$work/run.out" 2> "$work/run.err" ||
    die "$name: run ended with $?"
  cat "$data/log/kiosk.log" "$work/run.err" 2>/dev/null | grep -q "the first picture is on the screen" || die "$name: no first picture"
}

case $name in
  attract-broken)
    echo 'error("the coast is closed")' > "$scripts/exhibits/attract/exhibit.lua"
    play visit <<'E2' || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { see = "这个展项在休息" }, { tally = { event = "fault", exhibit = "attract" } },
  { wait = 600 }, { see = "这个展项在休息" },
  { tap = "#all" }, { tap = "小学" }, { see = "想先去哪儿？" }, { tap = "好好的" }, { see = "这里一切正常" },
  { tap = "#home" }, { see = "想先去哪儿？" }, { tap = "#home" }, { see = "这个展项在休息" },
  { tap = "#first" }, { see = "这里一切正常" } }
E2
    # tried again after 8, 16, 32 ... seconds, not 75 times
    n=$(journal_count fault attract)
    [ "$n" -ge 3 ] && [ "$n" -le 10 ] || die "$name: $n faults in ten minutes" ;;
  menu-broken)
    echo 'return { title = { zh = "菜单", en = "Menu" }, draw = function() error("no wall") end }' > "$scripts/exhibits/menu/exhibit.lua"
    play visit <<'E2' || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary",
  { see = "碰一下海面" }, { tap = { 960, 700 } },
  { see = "这个展项在休息" }, { tap = "#first" }, { see = "这里一切正常" }, { tally = { event = "exhibit_enter", exhibit = "good" } },
  { tap = "#home" }, { see = "这个展项在休息" }, { wait = 9 }, { see = "碰一下海面" }, { tally = { event = "session_end", how = "fault" } } }
E2
    ;;
  site-broken)  # before there ever was a good one
    echo 'return { name = {' > "$scripts/site.lua"
    whole_way "青少年毒品预防教育基地"
    [ "$(count "site.lua:" "$work/visit.err")" = 1 ] || die "$name: the log does not name site.lua once" ;;
  site-spoiled) # after a good one
    whole_way "本馆"
    echo 'return { name = {' > "$scripts/site.lua"
    whole_way "本馆"
    [ "$(count "site.lua:2:" "$work/visit.err")" = 1 ] || die "$name: the log does not name the line once" ;;
  site-empty)   : > "$scripts/site.lua"; whole_way "青少年毒品预防教育基地" ;;
  site-missing) rm "$scripts/site.lua"; whole_way "青少年毒品预防教育基地" ;;
  no-assets)    rm "$home/assets"; whole_way "本馆" ;;
  no-core)      # nothing that uses it can run; the card can, and leads to what does not
    rm -r "$scripts/core"
    play visit <<'E2' || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1,
  { see = "这个展项在休息" }, { tap = "#first" }, { see = "这里一切正常" }, { tap = "#home" }, { see = "这个展项在休息" } }
E2
    ;;
  no-scripts)
    rm -r "$scripts"
    play visit <<'E2' || die "$name: the visit failed"
return { clock = "2026-11-24T09:00:00+08:00", seed = 1,
  { see = "这个展项在休息" }, { tap = "#language" }, { see = "This one is resting" }, { wait = 100 }, { see = "这个展项在休息" } }
E2
    ;;
  data-missing)   rm -r "$data"; real_time; [ "$(journal_count boot)" = 1 ] || die "$name: nothing is counted" ;;
  data-is-a-file) rm -r "$data"; : > "$data"; real_time ;;
  data-readonly)
    if [ "$(id -u)" = 0 ]; then
      mount -t tmpfs -o ro tmpfs "$data" 2>/dev/null || { echo "faults: $name: skipped, can't mount"; exit 77; }
      trap 'umount "$data"; rm -rf "$work"' EXIT
    else
      chmod a-w "$data"
    fi
    real_time
    grep -q "nothing is counted" "$work/run.err" || die "$name: not a word about what is lost" ;;
  data-full)
    [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=64k tmpfs "$data" 2>/dev/null || { echo "faults: $name: skipped, can't mount"; exit 77; }
    trap 'umount "$data"; rm -rf "$work"' EXIT
    head -c 65536 /dev/zero > "$data/filler" 2>/dev/null || true
    real_time ;;
  *) die "no such case: $name" ;;
esac
echo "faults: $name: ok"
