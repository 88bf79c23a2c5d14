# lib.sh - for the fault tests: a home and a data folder of their own, and what must be in them after.
# Uses $kiosk and $top (the checkout); makes $work, $home and $data.

work=$(mktemp -d "${TMPDIR:-/tmp}/kiosk-faults-XXXXXX")
home=$work/home
data=$work/data
trap 'chmod -R u+w "$work" 2>/dev/null; rm -rf "$work"' EXIT

die() {
  echo "faults: $*" >&2
  for file in "$work"/*.err "$data"/journal/*.jsonl; do
    [ ! -f "$file" ] || { echo "--- $file"; tail -n 20 "$file"; } >&2
  done
  exit 1
}

# The hall's scripts and pictures, with these exhibits in the menu and no others.
make_home() {
  mkdir -p "$home/scripts/exhibits" "$data"
  cp -r "$top/scripts/core" "$top/scripts/facts.lua" "$home/scripts/"
  cp -r "$top/scripts/exhibits/attract" "$top/scripts/exhibits/menu" "$home/scripts/exhibits/"
  ln -s "$top/assets" "$home/assets"
  mkdir -p "$home/scripts/exhibits/good"
  cat > "$home/scripts/exhibits/good/exhibit.lua" <<'LUA'
local it = { title = { zh = "好好的", en = "All is well" } }
function it:draw(g)
  g:fill("#0E7490")
  g:text("这里一切正常", 500, 400, { size = 90, color = "#FFFFFF" })
end
return it
LUA
  {
    echo "return { name = { zh = '本馆', en = 'The hall' }, kiosk = 'yz-09', menu = {"
    echo "  { title = { zh = '组', en = 'Group' }, icon = 'eye', 'good'"
    for exhibit; do echo "  , '$exhibit'"; done
    echo "} } }"
  } > "$home/scripts/site.lua"
}

# play NAME < visit: plays it, keeps what was said in NAME.err.
play() {
  cat > "$work/$1.lua"
  "$kiosk" play "$work/$1.lua" --home "$home" --data "$data" --shots "$work" > "$work/$1.out" 2> "$work/$1.err"
}

# How many lines of the journal, or of a file, have all these words. Reads the bytes, not our reader.
journal_count() { cat "$data"/journal/*.jsonl | grep -c "\"event\":\"$1\"${2:+.*\"exhibit\":\"$2\"}" || true; }
count() { grep -cF -e "$1" "$2" || true; }
