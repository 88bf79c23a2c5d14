#!/bin/sh
# The staff screen where exhibits are broken: over one that hangs, over its card, and in a hall without any.
# And over one that tells every touch it gets: it is told cancel, and nothing more. Usage: staff.sh KIOSK
set -eu
kiosk=$1 name=staff
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
. "$here/lib.sh"

gesture='{ down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } }'
pin='{ tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" }'
head='clock = "2026-11-24T09:00:00+08:00", seed = 1, level = "primary", pin = "135790"'

make_home loop-touch touches
mkdir "$home/scripts/exhibits/loop-touch" "$home/scripts/exhibits/touches"
cp "$here/exhibits/loop-touch.lua" "$home/scripts/exhibits/loop-touch/exhibit.lua"
cat > "$home/scripts/exhibits/touches/exhibit.lua" <<'LUA'
local it = { title = { zh = "数一数", en = "Counts" } }
local n = { down = 0, up = 0, cancel = 0, move = 0 }
function it:touch(t) n[t.phase] = n[t.phase] + 1 end
function it:draw(g)
  g:fill("#0E7490")
  g:text(("按%d抬%d断%d"):format(n.down, n.up, n.cancel), 500, 400, { size = 90, color = "#FFFFFF" })
end
return it
LUA

play touches <<E2 || die "touches: the visit failed"
return { $head,
  { tap = { 960, 700 } }, { open = "touches" }, { see = "按0抬0断0" },
  -- two fingers rest on it, one of them in the corner, when the gate opens
  { down = { 960, 500 }, finger = 2 }, { down = { 40, 40 } }, { wait = 3.2 },
  { down = { 1880, 40 }, finger = 1 }, { see = "请输入密码" },
  { up = { 1880, 40 }, finger = 1 }, { up = { 960, 500 }, finger = 2 }, { up = { 40, 40 } },
  { tap = "1" }, { tap = { 960, 500 } }, { tap = { 300, 700 } },
  { tap = "#back" },
  { see = "按2抬0断2" },
  { tap = { 960, 500 } }, { see = "按3抬1断2" } }
E2

play hangs <<E2 || die "hangs: the visit failed"
return { $head,
  { tap = { 960, 700 } }, { open = "loop-touch" },
  { down = { 960, 500 } }, { up = { 960, 500 } },
  $gesture, { see = "请输入密码" }, $pin,
  { see = "开始一次参观" }, { tap = "开始参观" }, { tap = "就是这样，开始" },
  { tally = { event = "batch_open" } },
  { tap = "回到展厅" }, { see = "碰一下海面" } }
E2
[ "$(journal_count batch_open)" = 1 ] || die "hangs: no group was opened"

play card <<E2 || die "card: the visit failed"
return { $head,
  { tap = { 960, 700 } }, { open = "loop-touch" }, { tap = { 960, 500 } }, { wait = 1.5 },
  { see = "这个展项在休息" },
  $gesture, { see = "请输入密码" }, { tap = "#back" }, { see = "这个展项在休息" },
  $gesture, $pin, { see = "正在参观" }, { tap = "结束参观" },
  { tap = "#leave" }, { see = "碰一下海面" } }
E2

rm -r "$home/scripts"
play nothing <<E2 || die "nothing: the visit failed"
return { $head, { wait = 2 },
  $gesture, { see = "请输入密码" }, $pin,
  { see = "开始一次参观" }, { tap = "开始参观" }, { tap = "就是这样，开始" },
  { tally = { event = "batch_open" } }, { see = "正在参观" } }
E2
echo "faults: staff: ok"
