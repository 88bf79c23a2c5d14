#!/bin/sh
# What stands around the show: install writes what systemd takes, doctor finds what is wrong, privacy what it does
# not know. Usage: place.sh KIOSK
set -eu
kiosk=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-place-XXXXXX")
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
die() { echo "place: $*" >&2; exit 1; }
status() { "$@" > "$work/out" 2> "$work/err" && echo 0 || echo $?; }
is() { # wanted-status words command...
  wanted=$1 words=$2
  shift 2
  got=$(status "$@")
  [ "$got" = "$wanted" ] || { cat "$work/out" "$work/err" >&2; die "$* ends with $got"; }
  grep -qF -e "$words" "$work/out" "$work/err" || { cat "$work/out" "$work/err" >&2; die "$* does not say '$words'"; }
}

# --- install
is 0 "kiosk-screen.service" "$kiosk" install --out "$work/root" --lang en
units=$work/root/etc/systemd/system
! grep -r '@' "$work/root" | grep -v getty@ || die "something was not put in"
grep -qF "ExecStart=\"$(realpath "$kiosk")\" run --home \"$top\" --data /var/lib/kiosk" "$units/kiosk.service" || die "another program is started"
for word in Restart=always WatchdogSec= Type=notify User=kiosk AmbientCapabilities=CAP_SYS_TIME NoNewPrivileges=yes; do
  grep -q "^$word" "$units/kiosk.service" || die "kiosk.service has no $word"
done
for word in nosuid nodev noexec; do
  [ "$(grep -c "$word" "$work/root/etc/udev/rules.d/90-kiosk-sticks.rules")" = 3 ] || die "a stick is mounted without $word"
done
is 0 "ENV{ID_BUS}!=" "$kiosk" install --dry-run --lang en
is 2 "" "$kiosk" install --dry-run --out x --lang en
if command -v systemd-analyze > /dev/null; then
  # The server need not be installed where the test runs.
  sed -i 's,^ExecStart=/usr/lib/xorg/Xorg,ExecStart=/bin/true,' "$units/kiosk-screen.service"
  systemd-analyze verify "$units/kiosk.service" "$units/kiosk-screen.service" > "$work/out" 2>&1 && [ ! -s "$work/out" ] || { cat "$work/out" >&2; die "systemd does not take it"; }
fi

# --- READY=1 and WATCHDOG=1 come where a service manager would hear them
cat > "$work/hear.py" << 'PY'
import os, socket, subprocess, sys
kiosk, work = sys.argv[1:]
ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
ear.bind(work + "/notify")
ear.settimeout(20)
env = dict(os.environ, NOTIFY_SOCKET=work + "/notify", WATCHDOG_USEC="1000000")
show = subprocess.Popen([kiosk, "run", "--headless", "--data", work + "/heard"], env=env)
heard = [ear.recv(64) for _ in range(4)]
show.terminate()
sys.exit(0 if show.wait() == 0 and b"READY=1" in heard and heard.count(b"WATCHDOG=1") == 3 else str(heard))
PY
python3 "$work/hear.py" "$kiosk" "$work" || die "the service manager hears nothing"

# --- doctor and privacy
data=$work/data
is 1 "there is no data folder" "$kiosk" doctor --data "$data" --lang en
printf '%s\n' 'return { seed = 1, level = "primary", pin = "135790", { open = "quiz" }, { wait = 1 }, { tap = "#home" } }' > "$work/visit.lua"
"$kiosk" play "$work/visit.lua" --data "$data" 2> "$work/err" || die "the visit failed"
doctor() { status "$kiosk" doctor --data "$data" --lang en --format json "$@" > "$work/status"; }
finds() { # check state [words]
  doctor
  grep -q "\"check\":\"$1\",\"state\":\"$2\".*${3:-}" "$work/out" || { cat "$work/out" >&2; die "doctor does not find $*"; }
}
finds fonts well
finds journal well "the show is not on"
finds pin well
finds exhibits well
is 0 "exhibit_enter" "$kiosk" privacy --data "$data" --lang en
grep -q '^ *exhibit_leave *exhibit how seconds$' "$work/out" || die "privacy tells other fields"
is 0 "逐项核对" "$kiosk" privacy --data "$data" --lang zh

cp -r "$data" "$work/kept"
echo 'Li Ming, 13800000000' > "$data/visitors.txt"
is 1 "? visitors.txt: NOT KNOWN" "$kiosk" privacy --data "$data" --lang en
rm "$data/visitors.txt"
# A line that is whole, of a kiosk that writes down more than it should.
python3 - "$data"/journal/000001.jsonl << 'PY' || die "no line could be made"
import os, re, sys
def crc32c(data):
    crc = 0xffffffff
    for byte in data:
        crc ^= byte
        for _ in range(8): crc = crc >> 1 ^ (0x82f63b78 if crc & 1 else 0)
    return crc ^ 0xffffffff
lines = open(sys.argv[1]).read().splitlines()
line = re.sub(r'"level":"primary"', '"level":"primary","face":"1234"', next(l for l in lines if "exhibit_enter" in l))
line = re.sub(r'"seq":\d+', '"seq":999', line)
line = line[:line.index(',"crc"')]
os.chmod(sys.argv[1], 0o644)
open(sys.argv[1], "a").write(line + ',"crc":"%08x"}\n' % crc32c(line.encode()))
PY
is 1 "? exhibit_enter has face: NOT KNOWN, 1 lines" "$kiosk" privacy --data "$data" --lang en
finds journal wrong gaps
rm -r "$data"
cp -r "$work/kept" "$data"
rm "$data/pin"
finds pin wrong
[ "$(cat "$work/status")" = 1 ] || die "doctor ends with $(cat "$work/status")"
sed -i '3s/zh/en/' "$data/journal/000001.jsonl" 2> /dev/null || true
sed -i 's/"event":"session_start"/"event":"session_stort"/' "$data/journal/000001.jsonl"
finds journal wrong "1 bad lines"

# What privacy knows is what FORMAT.md describes: every field there, and no other.
known=$(sed -n '/^} known\[\] = {/,/^};/p; /^static const char common/,/;/p' "$top/kiosk/verbs/privacy.c" | grep -o '"[^"]*"' | tr -d '"' | tr ' ' '\n' | sort -u | sed '/^$/d')
for word in $known; do
  grep -q "\`$word\`" "$top/kiosk/tally/FORMAT.md" || die "FORMAT.md does not know '$word'"
done
described=$(awk -F'|' '
  /^\| event \|/ { columns = 2 }
  /^\| field \|/ { columns = 1 }
  /^$/ { columns = 0 }
  /^\| `/ && columns { print $2 (columns == 2 ? $3 : "") }
  /^### Texts of items/ { exit }' "$top/kiosk/tally/FORMAT.md" | grep -o '`[a-z_]*`' | tr -d '`')
for word in $described; do
  printf '%s\n' "$known" | grep -qx "$word" || die "privacy does not know '$word' of FORMAT.md"
done
echo "place: ok"
