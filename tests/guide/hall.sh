#!/bin/sh
# Builds a hall of the guide's examples, and of its mistakes, in an empty folder.
# Usage: hall.sh HOME
set -eu
home=$1
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "$home/scripts/exhibits" "$home/assets/my-sheet-photos"
cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
cp -r "$top/scripts/exhibits/attract" "$top/scripts/exhibits/menu" "$home/scripts/exhibits/"
ln -s "$top/assets/common" "$top/assets/menu" "$home/assets/"
cp -r "$top/tests/templates/scripts/exhibits/gallery/photos" "$home/assets/my-sheet-photos/"
lua5.4 "$here/examples.lua" files "$top/scripts/README.md" "$home"
# The two mistakes that are no words in a file.
cp -r "$home/scripts/exhibits/my-first" "$home/scripts/exhibits/wrong-gbk"
iconv -f UTF-8 -t GBK "$home/scripts/exhibits/my-first/exhibit.lua" > "$home/scripts/exhibits/wrong-gbk/exhibit.lua"
mkdir "$home/scripts/exhibits/wrong-lua-txt"
cp "$home/scripts/exhibits/my-first/exhibit.lua" "$home/scripts/exhibits/wrong-lua-txt/exhibit.lua.txt"
