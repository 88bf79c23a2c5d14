# window_lib.sh - for tests in a real window. Uses $work and die(); open_display() makes a display and sets $DISPLAY
# and $xvfb, and at the end of the test ends it and the program $show.

wait_for() { # a condition, for ten seconds
  tries=100
  while ! "$@"; do
    [ "$tries" -gt 0 ] || return 1
    tries=$((tries - 1))
    sleep 0.1
  done
}

open_display() {
  show=
  Xvfb -displayfd 3 -screen 0 960x540x24 3> "$work/display" 2> /dev/null &
  xvfb=$!
  trap 'kill $xvfb $show 2> /dev/null || true; rm -rf "$work"' EXIT
  wait_for test -s "$work/display" || die "Xvfb does not start"
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
}
