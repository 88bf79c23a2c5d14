#!/bin/sh
# Installs what is missing, builds, and starts the show. Options go to `kiosk run`
# (sh kiosk/start.sh --window 1280x720); see `build/release/kiosk run --help`.
set -eu
cd "$(dirname "$0")/.."
. kiosk/packages.sh

need_build
mkdir -p build
build build/release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
show=build/release/kiosk

for option in "$@"; do
  [ "$option" = --headless ] && exec "$show" run "$@"
done
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
  exec "$show" run "$@"
fi
# A console with a screen: an X server of our own, bare, without a window manager.
if [ -e /dev/dri/card0 ] && [ -e /dev/tty1 ] && [ "$(id -u)" = 0 ]; then
  need xserver-xorg-core xserver-xorg-input-libinput xserver-xorg-video-fbdev xinit
  exec xinit "$PWD/$show" run "$@" -- :0 vt1 -nocursor -nolisten tcp -s 0 -dpms
fi
echo "kiosk: there is no display here, so the show runs without one (--headless)"
exec "$show" run --headless "$@"
