#!/bin/sh
# Installs what is missing, builds with warnings as errors, runs every test headless.
# The last lines are ctest's summary.
set -eu
cd "$(dirname "$0")/.."
. kiosk/packages.sh

need_build
need libcmocka-dev xvfb xauth xdotool imagemagick lua5.4 procps util-linux mount e2fsprogs libxtst-dev unzip postgresql python3
mkdir -p build
echo "tests: building build/release"
build build/release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON
echo "tests: building build/sanitize"
build build/sanitize -DCMAKE_BUILD_TYPE=Debug -DSANITIZE=ON -DBUILD_TESTING=ON
ctest --test-dir build/sanitize --output-on-failure -L sanitize -j 2
ctest --test-dir build/release --output-on-failure -j 2
