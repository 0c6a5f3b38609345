# The Debian packages that Clearline needs, in one place; sourced by app/run.sh and tests/run.sh.
run_packages="ccache cmake g++ libboost1.81-dev libcli11-dev libexpat1-dev libgl-dev libicu-dev libpcre2-dev libpugixml-dev libqt6opengl6-dev
  libsodium-dev libsqlite3-dev libsqlitecpp-dev libuchardet-dev libxkbcommon-dev libxlsxwriter-dev libyaml-cpp-dev libzip-dev zlib1g-dev ninja-build nlohmann-json3-dev pkg-config qt6-base-dev qt6-base-dev-tools
  qt6-charts-dev qt6-pdf-dev qt6-svg-dev
  qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools qt6-translations-l10n fonts-noto-cjk"
test_packages="libcsv-dev libreoffice-writer-nogui librapidcheck-dev openbox poppler-utils python3 python3-yaml xauth xvfb"

# install_missing PACKAGE…: asks for root only if something is missing.
install_missing() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    echo "Installing:$missing"
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -q || return 1
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y --no-install-recommends $missing
}

# build PRESET TARGET…: configures and builds in build/PRESET.
build() {
    preset="$1"; shift
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    # So that another copy of the project, in another folder, finds what this one has compiled.
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
    cmake --preset "$preset" > "build-$preset.log" 2>&1 || { cat "build-$preset.log"; return 1; }
    mv "build-$preset.log" "build/$preset/configure.log"
    cmake --build --preset "$preset" --target "$@"
}
