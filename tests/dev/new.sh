#!/bin/sh
# `kiosk new`: every template there is makes an exhibit that check finds nothing wrong with and that opens
# and can be read in both languages; and what is told when a name won't do.
# Usage: new.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$top/tests/faults/lib.sh"

make_home
rm "$home/assets"
mkdir "$home/assets"
for folder in "$top"/assets/*/; do ln -sT "${folder%/}" "$home/assets/$(basename "$folder")"; done

# What the first page shows, by template.
words() {
  case $1 in
    cabinet) zh='“奶茶”粉' en='Milk tea' ;;
    canvas) zh='点一下，放一盏灯' en='Touch to light a lamp' ;;
    cases) zh='哪一刻可以不一样' en='Which moment' ;;
    flipbook) zh='给家里人的小册子' en='For your family' ;;
    gallery) zh='清早的海边' en='The coast at dawn' ;;
    game) zh='灯从水里升起来' en='Lanterns rise' ;;
    hotspots) zh='点一点图上的圆圈' en='Touch the circles' ;;
    lesson) zh='先问一问' en='First, a few' ;;
    pages) zh='从一个故事开始' en='Begin with a story' ;;
    pledge) zh='我会说“不”' en='I can say no' ;;
    quiz) zh='第 1 题' en='Question 1' ;;
    story) zh='选一个故事' en='Choose a story' ;;
    timeline) zh='虎门销烟' en='Humen' ;;
    wheel) zh='拨一下舵轮' en='Give the wheel a turn' ;;
    *) die "tests/dev/new.sh does not know the template $1: tell it what its first page shows" ;;
  esac
}

names= templates=$(cd "$top/scripts/templates" && echo *)
for template in $templates; do
  words "$template"
  "$kiosk" new "$template" "my-$template" --home "$home" --lang zh > "$work/new.out" 2> "$work/new.err" || die "new $template failed"
  grep -q "\"my-$template\"," "$work/new.out" || die "new $template: the line for the menu is not told"
  ! grep -rq '@name@' "$home/scripts/exhibits/my-$template" || die "$template: @name@ was left"
  [ ! -d "$top/scripts/templates/$template/assets" ] || [ -d "$home/assets/my-$template" ] || die "$template: its pictures are not there"
  names="$names my-$template"
  echo "  { open = \"my-$template\" }, { see = '$zh' }, { wait = 0.6 }, { shot = '$template-zh' }, { tap = \"#language\" }, { see = '$en' }, { shot = '$template-en' }, { tap = \"#language\" }, { see = '$zh' }," >> "$work/steps"
done
{
  echo 'return { lang = "zh", level = "adult", seed = 4, { tap = { 960, 700 } },'
  cat "$work/steps"
  echo '}'
} > "$work/all.lua"
{
  echo "return { name = { zh = '本馆', en = 'The hall' }, kiosk = 'yz-09', menu = { { title = { zh = '组', en = 'Group' }, icon = 'eye', 'good'"
  for name in $names; do echo ", '$name'"; done
  echo "} } }"
} > "$home/scripts/site.lua"
"$kiosk" play "$work/all.lua" --home "$home" --data "$data" --shots "${SHOTS:-$work}" > /dev/null 2> "$work/play.err" || die "an exhibit does not open"
! cat "$data"/journal/*.jsonl | grep -q '"event":"fault"' || die "an exhibit failed"

# shellcheck disable=SC2086
"$kiosk" check $names --home "$home" --data "$work/check" --lang zh > "$work/check.err" 2>&1 || die "check finds something"

# What won't do, and what is told.
told() { # WORDS ARGUMENT...
  words=$1
  shift
  ! "$kiosk" new "$@" --home "$home" > /dev/null 2> "$work/told.err" || die "new $*: it was taken"
  grep -qF -e "$words" "$work/told.err" || die "new $*: '$words' is not told"
}
told 'my-quiz' quiz 'My Quiz!' --lang zh
told '小写字母' quiz 我的 --lang zh
told 'begin with a small letter' quiz 9 --lang en
told '已经有 my-quiz' quiz my-quiz --lang zh
told 'is it quiz?' quis other --lang en
told '已经有 common' quiz common --lang zh
[ ! -e "$home/scripts/exhibits/other" ] || die "a half exhibit was left"
[ "$("$kiosk" new --home "$home" --lang zh | grep -c '：')" -ge "$(echo "$templates" | wc -w)" ] || die "the templates are not listed"
echo "dev: new: ok,$names"
