# packages.sh - sourced by start.sh and tests/run.sh: installs what is missing, and only that.
# need PACKAGE... : Debian packages; uses apt-get as root, or sudo.

need() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
      missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  as_root=
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "kiosk: these packages are missing:$missing" >&2
      echo "kiosk: run this as root, or install them first: apt-get install$missing" >&2
      return 1
    fi
    as_root=sudo
  fi
  echo "kiosk: installing$missing"
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive sh -c '
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh $missing
}

# What every build needs.
need_build() {
  need build-essential cmake ninja-build pkg-config libsdl2-dev libsdl2-image-dev \
    libsdl2-ttf-dev liblua5.4-dev libseccomp-dev libunistring-dev \
    libsodium-dev libsqlite3-dev libxlsxwriter-dev libarchive-dev libexpat1-dev libpq-dev libx11-dev libgooglepinyin0 fonts-noto-cjk fonts-dejavu-core
}

# build FOLDER OPTION... : configures and builds.
build() {
  folder=$1
  shift
  cmake -S . -B "$folder" -G Ninja "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
  cmake --build "$folder" >>"$folder.log" 2>&1 || { tail -n 60 "$folder.log" >&2; return 1; }
}
