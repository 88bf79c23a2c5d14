#!/bin/sh
# Shows all samples to rest.lua, in a hall made of them and the real core.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-rest-XXXXXX")
trap 'rm -rf "$home"' EXIT

mkdir "$home/scripts"
ln -s "$top/scripts/core" "$top/scripts/facts.lua" "$here/scripts/exhibits" "$here/scripts/site.lua" "$home/scripts/"
ln -s "$top/assets" "$top/tests" "$home/"
cd "$home"
# shellcheck disable=SC2046
LUA_PATH="tests/content/?.lua" lua5.4 tests/templates/rest.lua $(ls scripts/exhibits)
